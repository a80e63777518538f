import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { buildIn, minimal, newsroom } from "../helpers/newsroom.js";
import { needs } from "../helpers/programs.js";
import { publishTo } from "../publish/newsroom.js";
import { emptyTally, type Manner, type Poller, pollAll, startPoller, type Tally } from "./pollers.js";
import { folderOf, startServer } from "./running.js";

const count = 1000;
/** Each poller polls so often, the first time without knowing anything; after half of them there is a new release. */
const polls = 300;

const text = "Die Staatsregierung hat heute beschlossen, die Brücke zu bauen. ".repeat(30);
const release = (title: string, date: string) =>
  `---\ntitle: ${title}\ndate: ${date}\ntopics: [wirtschaft]\n---\n${text}\n\n${title}.\n`;

/** A newsroom whose feeds are full. */
const releases = Object.fromEntries(
  Array.from({ length: 60 }, (_, index) => {
    const day = new Date(Date.UTC(2026, 2, 1 + index)).toISOString().slice(0, 10);
    return [`releases/meldung-${index}.md`, release(`Meldung ${index}`, `${day} 09:00`)];
  }),
);

/** All formats, with and without compression; one in four knows the date only. */
function mannerOf(index: number): Manner {
  const path = ["/rss.xml", "/atom.xml", "/feed.json"][index % 3] as string;
  return { path, condition: index % 4 === 3 ? "date" : "etag", encoding: index % 5 === 4 ? "identity" : "gzip" };
}

test("a thousand pollers get 304 in over 99 of 100 polls, in a few hundred bytes, and a new release at once", {
  timeout: 300_000,
}, async (context) => {
  needs("nginx", context);
  const folder = newsroom({ "presswerk.yaml": `${minimal}hosting: [nginx]\n`, ...releases });
  const root = folderOf([]);
  const published = async () => {
    expect((await buildIn(folder)).diagnostics).toEqual([]);
    await publishTo(root, folder);
  };
  await published();
  const server = await startServer("nginx", root, { connections: 2 * count });
  onTestFinished(() => server.stop());
  const pollers: Poller[] = [];
  onTestFinished(() => {
    for (const poller of pollers) poller.stop();
  });
  const port = Number(new URL(server.origin).port);
  for (let index = 0; index < count; index++) pollers.push(await startPoller(port, mannerOf(index)));

  const tally = emptyTally();
  const start = performance.now();
  await pollAll(pollers, polls / 2, tally);
  expect(tally).toMatchObject({ errors: 0, full: count, unchanged: count * (polls / 2 - 1) });

  const pause = performance.now();
  writeFileSync(join(folder, "releases/neu.md"), release("Neue Meldung", "2026-05-31 09:00"));
  await published();
  const seconds = pause - start;
  const again = performance.now();
  expect(await pollAll(pollers, 1, tally)).toMatchObject({ errors: 0, full: 2 * count });
  await pollAll(pollers, polls / 2 - 1, tally);
  expect(tally).toMatchObject({ errors: 0, full: 2 * count, unchanged: count * (polls - 2) });
  expect(tally.unchanged / (count * polls)).toBeGreaterThan(0.99);
  expect(tally.unchangedBytes / tally.unchanged).toBeLessThan(400);
  if (process.env["PRESSWERK_LOAD_REPORT"]) report(tally, (seconds + performance.now() - again) / 1000);
});

/** Writes the numbers into docs/load.md, for `npm run load`. */
function report(tally: Tally, seconds: number): void {
  const file = join(import.meta.dirname, "../../docs/load.md");
  const all = tally.unchanged + tally.full;
  const [unchanged, full] = [tally.unchangedBytes / tally.unchanged, tally.fullBytes / tally.full];
  // a poll every five minutes, and two publications a day, at which everybody gets the feed once
  const [pollsADay, publications, million] = [288, 2, 1e6];
  const share = 1 - publications / pollsADay;
  const bytesADay = million * ((pollsADay - publications) * unchanged + publications * full);
  const number = (value: number, digits = 0) => value.toLocaleString("en-GB", { maximumFractionDigits: digits });
  const rows = [
    ["pollers", number(count)],
    ["polls", number(all)],
    ["answered with 304", `${number((100 * tally.unchanged) / all, 2)} %`],
    ["errors", number(tally.errors)],
    ["bytes of a 304, headers included", number(unchanged)],
    ["bytes of a whole feed of 50 releases, as these pollers ask for it", number(full)],
    ["polls a second, nginx with one worker and pollers sharing two cores", number(all / seconds)],
  ];
  const sums = [
    ["polls a day (each every five minutes)", number(million * pollsADay)],
    ["polls a second, evenly spread", number((million * pollsADay) / 86_400)],
    ["share of 304 with two publications a day", `${number(100 * share, 2)} %`],
    ["sent a day, without CDN", `${number(bytesADay / 1e9)} GB`],
    ["of it 304", `${number((million * (pollsADay - publications) * unchanged) / 1e9)} GB`],
  ];
  const table = (head: string, lines: string[][]) =>
    [`| ${head} | |`, "| --- | ---: |", ...lines.map(([name, value]) => `| ${name} | ${value} |`)].join("\n");
  const numbers = `${table("measured", rows)}\n\n${table("a million pollers", sums)}`;
  const page = readFileSync(file, "utf8");
  writeFileSync(file, page.replace(/(<!-- numbers -->\n)[\s\S]*(<!-- end of numbers -->)/, `$1\n${numbers}\n\n$2`));
}
