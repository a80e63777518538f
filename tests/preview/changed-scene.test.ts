import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openStudio } from "../../src/preview/studio.js";
import { newsroom, noon } from "../helpers/newsroom.js";

const release = (n: number) => `---
title: "Release ${n}"
date: 2026-0${1 + (n % 5)}-0${1 + (n % 9)} 09:00
topics: [${n % 2 ? "wirtschaft" : ""}]
${n % 7 === 3 ? "draft: true\n" : ""}${n % 9 === 4 ? "embargo: 2026-09-01 12:00\n" : ""}---
Text ${n}, see [another](r${(n + 1) % 20}.md).
`;

/** What people do to a file; each is given what stands in it. */
const edits: readonly ((text: string, n: number) => string)[] = [
  (text, n) => `${text}\nOne more paragraph ${n}.\n`,
  (text, n) => text.replace(/^title: .*$/m, `title: "Renamed ${n}"`),
  (text) => text.replace(/^topics: .*$/m, "topics: [wirtschaft]"),
  (text) => text.replace(/^draft: .*\n/m, ""),
  (text) => text.replace(/^topics:/m, "draft: true\ntopics:"),
  (text, n) => text.replace(/^date: .*$/m, `date: 2026-05-0${1 + (n % 9)} 10:00`),
  (text, n) => text.replace(/^topics:/m, `slug: other-${n}\ntopics:`),
  (text, n) => text.replace(/^topics:/m, `corrects: r${n % 20}\ntopics:`),
  (text) => text.replace(/^title: .*$/m, "title: a: b"),
];

test("after any sequence of saves, every page and feed is as if all had been read anew", {
  timeout: 60_000,
}, async () => {
  const files = Object.fromEntries(Array.from({ length: 20 }, (_, n) => [`releases/r${n}.md`, release(n)]));
  const folder = newsroom(files);
  const options = { config: join(folder, "presswerk.yaml"), now: () => noon, progress: () => undefined };
  const studio = openStudio(options);
  await studio.refresh();
  let seed = 7;
  const random = (below: number) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return Math.floor((seed / 2147483648) * below);
  };
  for (let round = 0; round < 40; round++) {
    const n = random(20);
    const path = join(folder, `releases/r${n}.md`);
    const before = readFileSync(path, "utf8");
    writeFileSync(path, (edits[random(edits.length)] as (typeof edits)[number])(before, round));
    await studio.refresh(new Set([path]));
    if (studio.showing().errors.length > 0) {
      writeFileSync(path, before);
      await studio.refresh(new Set([path]));
    }
    if (round % 5 === 4) await expectFresh();
  }
  appendFileSync(join(folder, "releases/r0.md"), "\n");
  await studio.close();

  async function expectFresh() {
    const fresh = openStudio(options);
    await fresh.refresh();
    expect(studio.showing().errors).toEqual(fresh.showing().errors);
    const paths = ["", "feed.json", "rss.xml", "topics/wirtschaft/", "2026/", "releases.json"];
    for (const path of [...paths, ...(fresh.showing().scene?.edition.published ?? []).map((item) => item.path)])
      expect(await studio.showing().find(path), path).toEqual(await fresh.showing().find(path));
    await fresh.close();
  }
});
