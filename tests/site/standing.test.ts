import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { build, prepare } from "../../src/build.js";
import { readManifest } from "../../src/output/manifest.js";
import { standingPaths } from "../../src/site/standing.js";
import { emptyFolder } from "../helpers/empty-folder.js";

test("whatever a build of the sample newsroom writes is known to stand there, and nothing else", async () => {
  const out = join(emptyFolder(), "dist");
  const options = { config: resolve("presswerk.yaml"), now: Date.parse("2026-11-23T12:00:00Z"), out, cache: false };
  const prepared = await prepare(options);
  if ("refused" in prepared) throw new Error(JSON.stringify(prepared.diagnostics));
  const stands = standingPaths(prepared.edition, prepared.plan);
  await build(options);
  const forServers = /^(?:\.htaccess|presswerk-manifest\.json)$/;
  const written = [...readManifest(out).manifest.keys()].filter((path) => !forServers.test(path));
  expect(written.filter((path) => !stands(path))).toEqual([]);
  expect(written.filter((path) => path.endsWith("/index.html")).filter((path) => !stands(path.slice(0, -11)))).toEqual(
    [],
  );
  expect(["2026/weg/", "weg", "topics/weg/rss.xml", "1999/", "releases"].filter(stands)).toEqual([]);
});
