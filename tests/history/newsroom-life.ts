import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { emptyFolder } from "../helpers/empty-folder.js";
import { png } from "../helpers/small-files.js";

const day = 24 * 60 * 60 * 1000;

/** A release in the life of a newsroom. `word` stands in its headline and text and in no other release; `secret` only while it is live. */
export interface LivingRelease {
  readonly word: string;
  readonly secret: string;
  id?: string;
  file: string;
  date: string;
  embargo?: string;
  topics: string[];
  typos: number;
  corrections: { date: string; note: string }[];
  withdrawn?: string;
  aliases?: string[];
  /** Grey of its photo, 0 to 255; none without. */
  photo?: number;
}

/** A newsroom to which real things happen, one after the other, in an order that the seed decides. */
export interface NewsroomLife {
  readonly folder: string;
  readonly releases: LivingRelease[];
  /** Milliseconds since 1970; each act takes some hours. */
  now: number;
  url: string;
  /** Further lines of presswerk.yaml. */
  settings: string;
  /** Does one thing and says what. */
  act(): string;
}

/** `random` gives numbers from 0 to 1. With `reckless` people also delete and hide what subscribers have, and photos and old addresses come along. */
export function newsroomLife(start: string, random: () => number, { reckless = false } = {}): NewsroomLife {
  const folder = emptyFolder();
  const url = "https://presse.example.org/";
  const life: NewsroomLife = { folder, releases: [], now: Date.parse(start), url, settings: "", act };
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T;
  const stamp = (at: number) => `${new Date(at).toISOString().slice(0, 19)}Z`;
  const live = () =>
    life.releases.filter(({ withdrawn, date, embargo }) => !withdrawn && Date.parse(embargo ?? date) <= life.now);

  const acts: [number, string, (release: LivingRelease) => void][] = [
    [3, "mend a typing error", (release) => release.typos++],
    [
      3,
      "correct",
      (release) =>
        release.corrections.push({ date: stamp(life.now), note: `Richtig ist ${release.corrections.length}` }),
    ],
    [1, "withdraw", (release) => Object.assign(release, { withdrawn: stamp(life.now) })],
    [
      3,
      "rename",
      (release) =>
        relocate(release, `releases/${release.date.slice(0, 4)}/${release.word}-${Math.floor(random() * 1e6)}.md`),
    ],
    [
      2,
      "move into another folder",
      (release) => relocate(release, `releases/ablage-${Math.floor(random() * 5)}/${release.file.split("/").at(-1)}`),
    ],
    [
      2,
      "date anew",
      (release) =>
        Object.assign(release, {
          date: stamp(Date.parse(release.date) - Math.floor(random() * 400) * day),
          embargo: undefined,
        }),
    ],
    [
      2,
      "change topics",
      (release) => Object.assign(release, { topics: random() < 0.5 ? ["stadt"] : ["land", "stadt"] }),
    ],
  ];
  const recklessActs: typeof acts = [
    [3, "show a photo", (release) => Object.assign(release, { photo: Math.floor(random() * 256) })],
    [2, "take the photo away", (release) => Object.assign(release, { photo: undefined })],
    [2, "give an old address", (release) => Object.assign(release, { aliases: [`/alt/${release.word}`] })],
    [1, "hide again", (release) => Object.assign(release, { embargo: stamp(life.now + 3 * day) })],
    [1, "delete", (release) => remove(release)],
  ];
  if (reckless) acts.push(...recklessActs);
  const deck = acts.flatMap((act) => Array.from({ length: act[0] }, () => act));

  function act(): string {
    life.now += Math.floor((2 + random() * 200) * 60 * 60 * 1000);
    const chance = random();
    const [, name, change] = pick(deck);
    const release = live().length > 3 && chance > 0.55 ? pick(live()) : undefined;
    if (chance < 0.01)
      life.url = life.url.includes("presse") ? "https://news.example.net/amt/" : "https://presse.example.org/";
    else if (release) change(release);
    else publish();
    write();
    return chance < 0.01 ? `move to ${life.url}` : release ? `${name}: ${release.word}` : "publish";
  }

  function publish(): void {
    const word = `wort${life.releases.length}x${Math.floor(random() * 1e6)}`;
    const date = stamp(life.now);
    life.releases.push({
      word,
      secret: `geheim${word}`,
      ...(random() < 0.3 && { id: `urn:example:${word}` }),
      file: `releases/${date.slice(0, 4)}/${date.slice(0, 10)}-${word}.md`,
      date,
      ...(random() < 0.2 && { embargo: stamp(life.now + Math.floor(random() * 5 * day)) }),
      topics: [pick(["stadt", "land"])],
      typos: 0,
      corrections: [],
    });
  }

  function remove(release: LivingRelease): void {
    rmSync(join(folder, release.file));
    life.releases.splice(life.releases.indexOf(release), 1);
  }

  function relocate(release: LivingRelease, file: string): void {
    rmSync(join(folder, release.file));
    release.file = file;
  }

  function write(): void {
    writeFileSync(join(folder, "presswerk.yaml"), configuration(life.url) + life.settings);
    for (const release of life.releases) {
      mkdirSync(dirname(join(folder, release.file)), { recursive: true });
      writeFileSync(join(folder, release.file), markdown(release));
      if (release.photo === undefined) continue;
      mkdirSync(join(folder, "releases/fotos"), { recursive: true });
      const grey = [release.photo, release.photo, release.photo] as const;
      writeFileSync(join(folder, `releases/fotos/${release.word}.png`), png(12, 8, grey));
    }
  }

  return life;
}

function configuration(url: string): string {
  return `title: Amt
description: Meldungen
url: ${url}
feeds: { items: 10, archive: 7 }
issuers: { amt: [{ name: Amt }] }
topics: { stadt: { title: Stadt }, land: { title: Land } }
`;
}

function markdown(release: LivingRelease): string {
  const { word, secret, id, date, embargo, topics, typos, corrections, withdrawn, aliases, photo } = release;
  const image = photo === undefined ? "" : `image: { src: ../fotos/${word}.png, alt: ${secret} }\n`;
  return `---
${id ? `id: ${id}\n` : ""}title: Meldung ${word}
date: ${date}
${embargo ? `embargo: ${embargo}\n` : ""}topics: [${topics.join(", ")}]
subtitle: ${secret} Untertitel
keywords: [${secret}]
${corrections.length ? `corrections: ${JSON.stringify(corrections.map(({ date, note }) => ({ date, note: `${secret} ${note}` })))}\n` : ""}${aliases ? `aliases: [${aliases.join(", ")}]\n` : ""}${image}${withdrawn ? `withdrawn: { date: ${withdrawn}, reason: Irrtum }\n` : ""}---
Der Text von ${word} mit ${secret}, ${typos}-mal durchgesehen.
`;
}
