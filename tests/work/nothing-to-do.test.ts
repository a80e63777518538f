import {
  appendFileSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { build } from "../../src/build.js";
import { buildCommand } from "../../src/commands/build.js";
import { lookForWork } from "../../src/work/nothing-to-do.js";
import { minimal, newsroom, noon } from "../helpers/newsroom.js";

const hour = 3_600_000;
const release = (title: string, more = "") =>
  `---\ntitle: ${title}\ndate: 2026-05-01 09:00\n${more}---\nText von ${title}, mit [Anlage](anlage.pdf).\n`;
const pdf = "%PDF-1.4\n%%EOF\n";

let folder: string;
const question = (more: object = {}) => ({ config: join(folder, "presswerk.yaml"), now: noon, ...more });
const path = (name: string) => join(folder, name);

/** The answer that needs no build; undefined if it takes one. */
function answerIfNothingToDo(asked: ReturnType<typeof question>) {
  const look = lookForWork(asked);
  return "answer" in look ? look : undefined;
}

/** Other bytes of the same number at the same time, as a tool that keeps times may leave them. */
function swap(name: string): void {
  const { atime, mtime } = statSync(path(name));
  const bytes = readFileSync(path(name));
  bytes[bytes.length - 2] = (bytes.at(-2) ?? 0) ^ 1;
  writeFileSync(path(name), bytes);
  utimesSync(path(name), atime, mtime);
}

async function fresh(): Promise<void> {
  folder = newsroom({
    "presswerk.yaml": `${minimal}design: { logo: zeichen.svg }\n`,
    "zeichen.svg": `<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>`,
    "theme/assets/site/60-house.css": "body { margin: 0 }\n",
    "releases/eins.md": release("Eins", "topics: [wirtschaft]\n"),
    "releases/zwei.md": release("Zwei", "embargo: 2026-06-02 12:00\n"),
    "releases/anlage.pdf": pdf,
  });
  expect(await build(question())).not.toHaveProperty("refused");
}

describe("nothing to do", () => {
  beforeAll(fresh);

  test("the answer of the last build is given, and is the one a build from nothing gives", async () => {
    const known = answerIfNothingToDo(question());
    const { answer, diagnostics } = await buildCommand(question({ cache: false }));
    expect(known).toEqual({ answer, diagnostics });
    expect(known?.answer).toMatchObject({ published: 1, embargoed: 1, written: 0, removed: 0 });
  });

  test("until the next moment at which something changes, and not before the last one", () => {
    const due = Date.parse("2026-06-02T10:00:00Z");
    expect(answerIfNothingToDo(question({ now: due - 1 }))).toBeDefined();
    expect(answerIfNothingToDo(question({ now: due }))).toBeUndefined();
    // for 48 hours a release is news
    expect(answerIfNothingToDo(question({ now: Date.parse("2026-05-03T07:00:00Z") }))).toBeDefined();
    expect(answerIfNothingToDo(question({ now: Date.parse("2026-05-03T07:00:00Z") - hour }))).toBeUndefined();
  });

  test.each([{ out: "/anywhere" }, { against: "/anywhere" }, { cache: false }])("not with %j", (more) => {
    expect(answerIfNothingToDo(question(more))).toBeUndefined();
  });
});

const changes: Record<string, () => void> = {
  "a release is written anew": () => appendFileSync(path("releases/eins.md"), "Mehr.\n"),
  "a release has other bytes of the same number at the same time": () => swap("releases/eins.md"),
  "a release is added": () => writeFileSync(path("releases/drei.md"), release("Drei")),
  "a release is deleted": () => rmSync(path("releases/zwei.md")),
  "a release is renamed": () => renameSync(path("releases/zwei.md"), path("releases/vier.md")),
  "an attachment has changed": () => appendFileSync(path("releases/anlage.pdf"), "%"),
  "an attachment has other bytes of the same number at the same time": () => swap("releases/anlage.pdf"),
  "an attachment is gone": () => rmSync(path("releases/anlage.pdf")),
  "the configuration has changed": () => swap("presswerk.yaml"),
  "a file that the configuration names has changed": () => swap("zeichen.svg"),
  "a file of the theme has changed": () => swap("theme/assets/site/60-house.css"),
  "a file of the theme is added": () => writeFileSync(path("theme/assets/site/70-more.css"), ""),
  "labels are added": () => {
    mkdirSync(path("theme/labels"));
    writeFileSync(path("theme/labels/de.yaml"), "");
  },
  "a page was deleted": () => rmSync(path("dist/2026/eins/index.html")),
  "a page was altered": () => appendFileSync(path("dist/2026/eins/index.html"), "!"),
  "a page was altered and kept its size": () => {
    const page = path("dist/2026/eins/index.html");
    writeFileSync(page, readFileSync(page, "utf8").replace("Eins", "Zwei"));
  },
  "a feed was deleted": () => rmSync(path("dist/rss.xml")),
  "a folder stands in the place of a file": () => {
    rmSync(path("dist/rss.xml"));
    mkdirSync(path("dist/rss.xml"));
  },
  "a list that is always made was altered": () => appendFileSync(path("dist/robots.txt"), "Disallow: /\n"),
  "the publication index was altered": () => appendFileSync(path("dist/releases.json"), " "),
  "the manifest was deleted": () => rmSync(path("dist/presswerk-manifest.json")),
  "the whole output is gone": () => rmSync(path("dist"), { recursive: true }),
  "a build was cut off": () => mkdirSync(path("dist/.presswerk-new")),
  "another build is under way": () => writeFileSync(path("dist/.presswerk-lock"), "1\n"),
  "what the last build left is damaged": () => swap(".presswerk/cache/last-build"),
  "what the last build left is cut off": () =>
    writeFileSync(
      path(".presswerk/cache/last-build"),
      readFileSync(path(".presswerk/cache/last-build")).subarray(0, 400),
    ),
  "the cache is gone": () => rmSync(path(".presswerk"), { recursive: true }),
};

describe("a build has to look closer if", () => {
  test.each(Object.entries(changes))("%s", async (_, change) => {
    await fresh();
    expect(answerIfNothingToDo(question())).toBeDefined();
    change();
    expect(answerIfNothingToDo(question())).toBeUndefined();
  });
});

test("of a silent change the next build says nothing more, as a build from nothing over the same output", async () => {
  await fresh();
  writeFileSync(path("releases/eins.md"), release("Eins, anders", "topics: [wirtschaft]\n"));
  const first = await buildCommand(question());
  expect(first.diagnostics.map(({ code }) => code)).toContain("silent-change");
  const second = await buildCommand(question());
  expect(second.diagnostics.map(({ code }) => code)).not.toContain("silent-change");
  const { answer, diagnostics } = await buildCommand(question({ cache: false }));
  expect(second).toEqual({ exit: 0, answer, diagnostics });
});

test("of a release that is lost, only a build can say whether it still is", async () => {
  await fresh();
  writeFileSync(path("releases/drei.md"), release("Drei"));
  await build(question());
  rmSync(path("releases/drei.md"));
  const { diagnostics } = await buildCommand(question());
  expect(diagnostics.map(({ code }) => code)).toContain("release-lost");
  expect(answerIfNothingToDo(question())).toBeUndefined();
});

test.each([
  ["deleted", (manifest: string) => rmSync(manifest)],
  [
    "altered",
    (manifest: string) =>
      writeFileSync(manifest, readFileSync(manifest, "utf8").replace(/"sha256":"../, '"sha256":"00')),
  ],
])("a manifest that was %s comes back, though no other file has to be written", async (_, act) => {
  await fresh();
  const manifest = path("dist/presswerk-manifest.json");
  const before = readFileSync(manifest, "utf8");
  act(manifest);
  const { answer } = await buildCommand(question());
  expect(readFileSync(manifest, "utf8")).toBe(before);
  expect(answer).toMatchObject({ written: 0, removed: 0 });
});
