import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Fault } from "../../../src/model/fault.js";
import { buildAgain, builtNewsroom, changes, contentsOf, publishTo } from "../newsroom.js";
import { remoteNames, startRemote } from "./remote.js";

describe.for(remoteNames)("%s", (name) => {
  test("a publication, a change, and files of others", { timeout: 120_000 }, async (context) => {
    const { target, env, contents, put } = await startRemote(name, context);
    const folder = await builtNewsroom();
    const output = () => contentsOf(join(folder, "dist"));
    const mine = { "impressum/index.html": "mine", "2026/meldung-4/notiz.txt": "mine" };

    await publishTo(target, folder, { env });
    expect(contents()).toEqual(output());
    for (const [path, content] of Object.entries(mine)) put(path, content);

    expect(await publishTo(target, folder, { env })).toMatchObject({ uploads: [], deletions: [] });
    await buildAgain(folder, changes);
    const planned = await publishTo(target, folder, { env, dryRun: true });
    expect(contents()).not.toEqual({ ...output(), ...mine });
    expect(await publishTo(target, folder, { env })).toEqual(planned);
    expect(contents()).toEqual({ ...output(), ...mine });

    put("rss.xml", "<rss");
    put("2026/neu/index.html", "not the same size");
    expect((await publishTo(target, folder, { env })).uploads).toEqual(["2026/neu/index.html", "rss.xml"]);
    expect(contents()).toEqual({ ...output(), ...mine });
  });

  test("where somebody else's page stands nothing is published", { timeout: 60_000 }, async (context) => {
    const { target, env, contents, put } = await startRemote(name, context);
    put("index.html", "mine");
    const fault = await publishTo(target, await builtNewsroom(), { env }).catch((error: Fault) => error);
    expect(fault).toMatchObject({ code: "foreign-file", values: { path: "index.html" } });
    expect(contents()).toEqual({ "index.html": "mine" });
  });
});
