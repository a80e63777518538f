import { rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { canaryMoment, canaryNewsroom, holders } from "../helpers/canaries.js";
import { emptyFolder } from "../helpers/empty-folder.js";
import { buildIn, newsroom } from "../helpers/newsroom.js";
import { effort, tally } from "../helpers/tally.js";
import { presswerk } from "../helpers/terminal.js";
import { randomNumbers } from "../history/random-numbers.js";
import { publishTo } from "../publish/newsroom.js";

const builds = effort({ short: 25, long: 400 });

/** Moments before the canaries' own: from a millisecond to half a year before, more of them near it. */
function before(random: () => number): number {
  return canaryMoment - Math.ceil(Math.exp(random() * Math.log(180 * 24 * 60 * 60 * 1000)));
}

/** What is said may name the source's path and nothing else of it. */
function withoutPaths(text: string): string {
  return text.replaceAll(/releases\/kanari\w+\.md/g, "").replaceAll(/kanari\w+\.md(?=#|\)|"|”|“|:|\s)/g, "");
}

test(`at ${builds} random times before, no byte of a held back release is in the output, in answers and logs, or at the target of publish`, async () => {
  const folder = newsroom(canaryNewsroom);
  const random = randomNumbers(effort({ short: 3, long: 8 }));
  const target = emptyFolder();
  for (let build = 0; build < builds; build++) {
    const now = before(random);
    const at = new Date(now).toISOString();
    if (random() < 0.1) rmSync(join(folder, "dist"), { recursive: true, force: true });
    await tally("embargo", 1, async () => {
      const words = [["build", "--json"], ["build"], ["build", "--lang", "de"]][build % 3] ?? [];
      const { exit, stdout, stderr } = await presswerk(folder, [...words, "--now", at]);
      expect(exit, stderr).toBe(0);
      expect(withoutPaths(stdout + stderr), at).not.toContain("kanari");
      expect(holders(join(folder, "dist"), "kanari"), at).toEqual([]);
      if (build % 5 === 0) {
        await publishTo(target, folder);
        expect(holders(target, "kanari"), at).toEqual([]);
      }
    });
  }
});

const rounds = effort({ short: 2, long: 60 });

test(`${rounds} times back and forth: going back removes every trace but id and address, from search and smaller pictures too`, async () => {
  const folder = newsroom(canaryNewsroom);
  const target = emptyFolder();
  const random = randomNumbers(4);
  await buildIn(folder, { now: new Date(canaryMoment - 1).toISOString() });
  const files = holders(join(folder, "dist"), "");
  for (let round = 0; round < rounds; round++) {
    await tally("going-back", 1, async () => {
      await buildIn(folder, { now: new Date(canaryMoment + Math.floor(random() * 1e9)).toISOString() });
      expect(holders(join(folder, "dist"), "kanariembargo").length).toBeGreaterThan(10);
      expect(holders(join(folder, "dist"), "kanarientwurf")).toEqual([]);
      await publishTo(target, folder);
      await buildIn(folder, { now: new Date(before(random)).toISOString() });
      await publishTo(target, folder);
      for (const place of [join(folder, "dist"), target]) {
        expect(holders(place, "kanari")).toEqual(["releases.json"]);
        const pictures = holders(place, "").filter((path) => /\.(?:avif|webp|png)$/.test(path));
        expect(pictures).toEqual(files.filter((path) => /\.(?:avif|webp|png)$/.test(path)));
      }
    });
  }
});
