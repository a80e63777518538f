import { cpSync, existsSync, mkdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { build } from "../../src/build.js";
import { emptyFolder } from "../helpers/empty-folder.js";
import { siteIn } from "../helpers/site.js";
import { newsroomLife } from "../history/newsroom-life.js";
import { randomNumbers } from "../history/random-numbers.js";

const changes = 200;

/** Every file of an output folder with its bytes. */
function files(out: string): Record<string, string> {
  const site = siteIn(out);
  return Object.fromEntries(site.paths.map((path) => [path, site.bytes(path).toString("base64")]));
}

/** What happens to a newsroom beside its releases: the theme, a picture, the times of files, the cache itself. */
const accidents: ((folder: string, random: () => number) => void)[] = [
  (folder, random) => {
    mkdirSync(join(folder, "theme/assets/site"), { recursive: true });
    writeFileSync(join(folder, "theme/assets/site/60-house.css"), `body { margin: ${Math.floor(random() * 9)}px }\n`);
  },
  (folder) => rmSync(join(folder, "theme"), { recursive: true, force: true }),
  (folder) => rmSync(join(folder, "dist/rss.xml"), { force: true }),
  (folder) => writeFileSync(join(folder, "dist/atom.xml"), "mine"),
  (folder) => rmSync(join(folder, ".presswerk"), { recursive: true, force: true }),
  (folder) => {
    const pack = join(folder, ".presswerk/cache/texts.pack");
    if (existsSync(pack)) writeFileSync(pack, "damaged");
  },
  (folder) => {
    const index = join(folder, ".presswerk/cache/index");
    if (existsSync(index)) writeFileSync(index, "damaged");
  },
];

test(`after each of ${changes} random changes the output is what a build from nothing gives`, {
  timeout: 300_000,
}, async () => {
  const random = randomNumbers(7);
  const life = newsroomLife("2024-01-08T08:00:00Z", random);
  for (let change = 0; change < changes; change++) {
    const act = life.act();
    if (random() < 0.2) accidents[Math.floor(random() * accidents.length)]?.(life.folder, random);
    if (random() < 0.1)
      for (const { file } of life.releases) utimesSync(join(life.folder, file), new Date(), new Date());
    const fresh = emptyFolder();
    cpSync(life.folder, fresh, { recursive: true, filter: (path) => !path.endsWith(".presswerk") });
    const results = [life.folder, fresh].map((folder) =>
      build({ config: join(folder, "presswerk.yaml"), now: life.now }),
    );
    for (const result of await Promise.all(results)) expect(result, act).not.toHaveProperty("refused");
    expect(files(join(life.folder, "dist")), act).toEqual(files(join(fresh, "dist")));
    rmSync(fresh, { recursive: true });
  }
});
