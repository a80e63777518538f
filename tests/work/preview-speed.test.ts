import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openStudio } from "../../src/preview/studio.js";
import { newsroom, noon } from "../helpers/newsroom.js";

const count = 10_000;

const release = (n: number, text: string) => {
  const day = `${2000 + (n % 26)}-0${1 + (n % 9)}-${10 + (n % 18)}`;
  return `---\ntitle: "Release ${n}"\ndate: ${day} 09:00\ntopics: [wirtschaft]\n---\n${text}\n`;
};

/** Milliseconds of processor time, which other programs on the machine hardly change. */
async function processorTime(act: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await act();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}

test("among 10,000 releases a save takes less than 150 ms of work until its page is made, a new headline too", async () => {
  const paths = Array.from({ length: count }, (_, n) => `releases/${n % 100}/r${n}.md`);
  const folder = newsroom(Object.fromEntries(paths.map((path, n) => [path, release(n, `Text ${n}`)])));
  const studio = openStudio({ config: join(folder, "presswerk.yaml"), now: () => noon, progress: () => undefined });
  await studio.refresh();
  const path = join(folder, paths[777] ?? "");
  const timesOf = async (textOf: (n: number) => string, page: string) => {
    const times: number[] = [];
    for (let n = 0; n < 9; n++) {
      writeFileSync(path, textOf(n));
      times.push(
        await processorTime(async () => {
          await studio.refresh(new Set([path]));
          await studio.showing().find(page);
        }),
      );
    }
    return median(times);
  };
  const page = studio.showing().scene?.edition.published.find(({ release }) => release.file === paths[777])?.path ?? "";
  expect(await timesOf((n) => release(777, `Other text ${n}`), page)).toBeLessThan(150);
  expect(await timesOf((n) => release(777, "Text").replace("Release", `Headline ${n} of`), "")).toBeLessThan(150);
  await studio.close();
});
