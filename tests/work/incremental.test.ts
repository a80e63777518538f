import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { buildCommand } from "../../src/commands/build.js";
import { formatManifest, recordOf } from "../../src/output/manifest.js";
import { lookForWork } from "../../src/work/nothing-to-do.js";
import { emptyFolder } from "../helpers/empty-folder.js";
import { siteIn } from "../helpers/site.js";
import { type NewsroomLife, newsroomLife } from "../history/newsroom-life.js";
import { randomNumbers } from "../history/random-numbers.js";

const changes = 200;

/** Every file of an output folder with its bytes. */
function files(out: string): Record<string, string> {
  const site = siteIn(out);
  return Object.fromEntries(site.paths.map((path) => [path, site.bytes(path).toString("base64")]));
}

const settings = [
  "",
  "search: true\n",
  'design: { accent: "#00457c" }\n',
  "languages: [de, en]\n",
  "contacts: { anna: { name: Anna Ahrens } }\n",
  "footer: [{ title: Impressum, url: /impressum }]\n",
];

/** What happens to a newsroom beside its releases: configuration, theme, labels, the times of files, output and cache. */
const accidents: ((life: NewsroomLife, random: () => number) => void)[] = [
  (life, random) => {
    life.settings = settings[Math.floor(random() * settings.length)] ?? "";
  },
  ({ folder }, random) => {
    mkdirSync(join(folder, "theme/assets/site"), { recursive: true });
    writeFileSync(join(folder, "theme/assets/site/60-house.css"), `body { margin: ${Math.floor(random() * 9)}px }\n`);
  },
  ({ folder }, random) => {
    mkdirSync(join(folder, "theme/labels"), { recursive: true });
    writeFileSync(join(folder, "theme/labels/de.yaml"), `noReleases: Nichts ${Math.floor(random() * 3)}\n`);
  },
  ({ folder }) => rmSync(join(folder, "theme"), { recursive: true, force: true }),
  ({ folder }) => rmSync(join(folder, "dist/rss.xml"), { force: true }),
  ({ folder }) => writeFileSync(join(folder, "dist/atom.xml"), "mine"),
  ({ folder, releases }) => {
    for (const { file } of releases) utimesSync(join(folder, file), new Date(), new Date());
  },
  ({ folder }) => rmSync(join(folder, ".presswerk"), { recursive: true, force: true }),
  ...["texts.pack", "items.pack", "index", "changes", "last-build"].map((name) => ({ folder }: NewsroomLife) => {
    const path = join(folder, ".presswerk/cache", name);
    if (existsSync(path)) writeFileSync(path, "damaged");
  }),
];

/** The same newsroom without output and cache: of what was published it has the index alone, which nobody can make anew. */
function fromNothing(folder: string): string {
  const fresh = emptyFolder();
  cpSync(folder, fresh, { recursive: true, filter: (path) => !/[/\\](?:\.presswerk|dist)$/.test(path) });
  const index = join(folder, "dist/releases.json");
  if (!existsSync(index)) return fresh;
  mkdirSync(join(fresh, "dist"));
  cpSync(index, join(fresh, "dist/releases.json"));
  const manifest = formatManifest(new Map([["releases.json", recordOf(readFileSync(index))]]));
  writeFileSync(join(fresh, "dist/presswerk-manifest.json"), manifest);
  return fresh;
}

test(`after each of ${changes} random changes the output is what a build from nothing gives`, {
  timeout: 900_000,
}, async () => {
  const random = randomNumbers(7);
  const life = newsroomLife("2024-01-08T08:00:00Z", random, { reckless: true });
  const built = async (folder: string, more = {}) => {
    const outcome = await buildCommand({ config: join(folder, "presswerk.yaml"), now: life.now, ...more });
    const { made: _made, ...answer } = outcome.answer;
    return { ...outcome, answer };
  };
  let quick = 0;
  for (let change = 0; change < changes; change++) {
    const act = life.act();
    if (random() < 0.3) accidents[Math.floor(random() * accidents.length)]?.(life, random);
    const fresh = fromNothing(life.folder);
    const results = [await built(life.folder), await built(fresh)];
    for (const { exit, diagnostics } of results) expect(exit, `${act}: ${JSON.stringify(diagnostics)}`).toBe(0);
    expect(files(join(life.folder, "dist")), act).toEqual(files(join(fresh, "dist")));
    const look = lookForWork({ config: join(life.folder, "presswerk.yaml"), now: life.now });
    if ("answer" in look && change % 4 === 0) {
      quick++;
      const { made: _made, ...answer } = look.answer;
      expect({ exit: 0, diagnostics: look.diagnostics, answer }, act).toEqual(await built(fresh, { cache: false }));
    }
    rmSync(fresh, { recursive: true });
  }
  // a deletion or a move is told once, and only a build can say that it need not be told again
  expect(quick).toBeGreaterThan(changes / 8);
});
