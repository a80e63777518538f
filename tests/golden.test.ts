import { existsSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { hostileNewsroom, hostileNow, secrets } from "./helpers/hostile-newsroom.js";
import { built } from "./helpers/newsroom.js";
import { type Site, siteIn } from "./helpers/site.js";
import { parseXml } from "./helpers/xml.js";

const folder = join(import.meta.dirname, "golden/hostile");

/** Style sheets and scripts are reviewed where they lie; their names carry a hash that would stir every page here. */
const isCompared = (path: string) => /\.(html|xml|json|opml|txt)$/.test(path) && path !== "presswerk-manifest.json";
const withoutHashes = (text: string) => text.replace(/(assets\/[\w.-]+?)[.-][0-9a-f]{8,}(\.\w+)/g, "$1.HASH$2");

describe("a newsroom with hostile content", () => {
  let site: Site;
  beforeAll(async () => {
    site = await built(hostileNewsroom, { now: hostileNow });
  });

  test("builds to the very files in tests/golden/hostile", async () => {
    const compared = site.paths.filter(isCompared);
    for (const path of compared) await expect(withoutHashes(site.text(path))).toMatchFileSnapshot(join(folder, path));
    const stale = existsSync(folder) ? siteIn(folder).paths.filter((path) => !compared.includes(path)) : [];
    expect(stale).toEqual([]);
  });

  test("gives XML that is well-formed and JSON that is read back", () => {
    const [xml, json] = [/\.(xml|opml)$/, /\.json$/].map((kind) => site.paths.filter((path) => kind.test(path)));
    expect(xml?.length).toBeGreaterThan(10);
    for (const path of xml ?? []) expect(() => parseXml(site.text(path)), path).not.toThrow();
    for (const path of json ?? []) expect(() => site.json(path), path).not.toThrow();
  });

  test("has no control character and no half of a character in any text", () => {
    const wrong = site.paths.filter(isCompared).filter((path) => {
      const text = site.text(path);
      return (
        /[^\P{Cc}\t\n]|[\uFFFE\uFFFF]/u.test(text) || !text.isWellFormed() || /&#0|\\u0000|\\ud[89a-f]/i.test(text)
      );
    });
    expect(wrong).toEqual([]);
  });

  test("runs no code of a release", () => {
    const pages = site.paths.filter((path) => /\.(html|xml|json)$/.test(path));
    const dangerous = /<script>alert|on(click|error|load)=|href=\\?"\s*(javascript|data):|<iframe|<object/i;
    expect(pages.filter((path) => dangerous.test(site.text(path).replaceAll("&lt;", "<")))).toEqual([]);
  });

  test("holds no word of a release that may not be shown", () => {
    const everything = site.paths.map((path) => `${path}\n${site.text(path)}`);
    for (const secret of secrets) {
      expect(
        everything.filter((text) => text.toLowerCase().includes(secret.toLowerCase())),
        secret,
      ).toEqual([]);
    }
  });
});
