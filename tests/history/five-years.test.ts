import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { buildIn } from "../helpers/newsroom.js";
import { type Site, siteIn } from "../helpers/site.js";
import type { Item } from "../interop/readers/item.js";
import { type LivingRelease, newsroomLife } from "./newsroom-life.js";
import { randomNumbers } from "./random-numbers.js";
import { formats, walk } from "./walk.js";

const builds = 250;

/** What one subscriber has been given, by id; every change of `updated` under an id is a delivery of its own. */
type Inbox = Map<string, { word: string; updates: string[] }>;

function deliver(inbox: Inbox, items: readonly Item[]): void {
  for (const { id = "", title = "", updated = "" } of items) {
    const word = title.split(" ").at(-1) ?? "";
    const known = inbox.get(id) ?? { word, updates: [] };
    expect(known.word, `${id} has become another release`).toBe(word);
    if (known.updates.at(-1) !== updated) known.updates.push(updated);
    inbox.set(id, known);
  }
}

test.each([1, 2])(`five years of a newsroom in ${builds} builds (seed %i)`, { timeout: 300_000 }, async (seed) => {
  const life = newsroomLife("2021-01-04T08:00:00Z", randomNumbers(seed));
  const inboxes = new Map(Object.keys(formats).map((format): [string, Inbox] => [format, new Map()]));
  const addresses = new Map<string, Set<string>>();
  for (let build = 0; build < builds; build++) {
    const act = life.act();
    const result = await buildIn(life.folder, { now: new Date(life.now).toISOString() });
    if ("refused" in result) throw new Error(`${act}: ${JSON.stringify(result.diagnostics)}`);
    const site = siteIn(join(life.folder, "dist"));
    const text = (url: string) => site.text(url.slice(life.url.length));
    for (const [format, inbox] of inboxes) deliver(inbox, walk(life.url + format, text));
    remember(addresses, site, life.url);
    if (build % 10 === 0 || build === builds - 1) checkSite(site, life.releases, life, addresses);
  }
  const shown = life.releases.filter(({ date, embargo }) => Date.parse(embargo ?? date) <= life.now);
  for (const inbox of inboxes.values()) {
    expect([...inbox.values()].map(({ word }) => word).sort()).toEqual(shown.map(({ word }) => word).sort());
    for (const release of shown) expect(toldOf(inbox, release), release.word).toBe(true);
  }
});

/** Every correction came as a later `updated` under the id that the release has had from the beginning. */
function toldOf(inbox: Inbox, { word, corrections, withdrawn }: LivingRelease): boolean {
  const updates = [...inbox.values()].find((delivered) => delivered.word === word)?.updates ?? [];
  const last = withdrawn ?? corrections.at(-1)?.date;
  return last === undefined || updates.includes(new Date(last).toISOString());
}

/** Addresses that were given to the public, by the site that gave them. */
function remember(addresses: Map<string, Set<string>>, site: Site, base: string): void {
  const given = addresses.get(base) ?? new Set();
  for (const { url } of site.json("releases.json").releases) if (url.startsWith(base)) given.add(url);
  addresses.set(base, given);
}

function checkSite(
  site: Site,
  releases: readonly LivingRelease[],
  { now, url: base }: { now: number; url: string },
  addresses: ReadonlyMap<string, ReadonlySet<string>>,
): void {
  const all = site.paths.map((path) => `${path}\n${readFileSync(join(site.folder, path), "utf8")}`).join("\n");
  for (const { word, secret, withdrawn, date, embargo } of releases) {
    if (withdrawn || Date.parse(embargo ?? date) > now) expect(all.includes(secret), `${word} leaks`).toBe(false);
  }
  for (const url of addresses.get(base) ?? []) expect(site.paths, url).toContain(`${url.slice(base.length)}index.html`);
  for (const channel of ["", "topics/stadt/", "topics/land/", "issuers/amt/"]) {
    const key = channel.split("/")[1];
    const expected = releases.filter(
      ({ topics, date, embargo }) =>
        (channel.startsWith("topics") ? topics.includes(key ?? "") : true) && Date.parse(embargo ?? date) <= now,
    );
    for (const format of Object.keys(formats)) {
      const items = walk(`${base}${channel}${format}`, (url) => site.text(url.slice(base.length)));
      expect(items.map(({ title }) => title).sort()).toEqual(expected.map(({ word }) => `Meldung ${word}`).sort());
    }
  }
  expect(readdirSync(site.folder)).not.toContain(".presswerk-new");
}
