import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { emptyFolder } from "../helpers/empty-folder.js";
import { serveFiles } from "../helpers/file-server.js";
import { buildIn, minimal, newsroom } from "../helpers/newsroom.js";
import { needs } from "../helpers/programs.js";
import { textOfHtml } from "./readers/item.js";
import { libraries } from "./subscribers/libraries.js";
import { programs } from "./subscribers/programs.js";
import type { FeedName, Seen } from "./subscribers/seen.js";

const head = (id: string, title: string, date: string, more = "") =>
  `---\nid: "${id}"\ntitle: ${JSON.stringify(title)}\ndate: ${date}\ntopics: [wirtschaft]\n${more}---\n`;

/** Titles and times as readers stumble over them: quotation marks, an ampersand, summer and winter, an offset, a day without a time. */
const releases: readonly (Omit<Seen, "text"> & { readonly date: string; readonly slug: string })[] = [
  {
    slug: "winter",
    id: "tag:medien.example.org,2026:winter",
    title: "Müllabfuhr & Winterdienst: „Wir räumen“",
    date: "2026-01-05 08:15",
    at: "2026-01-05T07:15:00.000Z",
  },
  {
    slug: "tag",
    id: "tag:medien.example.org,2026:tag",
    title: "Nr. 7/2026 – 3 % mehr Bäume",
    date: "2026-03-29",
    at: "2026-03-28T23:00:00.000Z",
  },
  {
    slug: "sommer",
    id: "https://medien.example.org/?p=4711&lang=de",
    title: "Fähren fahren wieder",
    date: "2026-05-04 10:30:15",
    at: "2026-05-04T08:30:15.000Z",
  },
  {
    slug: "versatz",
    id: "urn:uuid:4c1b7c5e-5bd9-4c62-8b2c-3a4c2f9f0d11",
    title: "Grüße aus 日本 🎌",
    date: '"2026-05-05T23:59:59-03:00"',
    at: "2026-05-06T02:59:59.000Z",
  },
];
const later = {
  slug: "neu",
  id: "tag:medien.example.org,2026:neu",
  title: "Neue Linie 7",
  date: "2026-05-30 12:00",
  at: "2026-05-30T10:00:00.000Z",
};

const files = ({ slug, id, title, date }: (typeof releases)[number], more = "") => ({
  [`releases/${slug}.md`]: `${head(id, title, date, more)}Das ist der **Text** von ${slug}.\n`,
});

const byId = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : 1);

/** Atom's titles are HTML, and all readers but newsboat hand them on as they are written. */
function known(seen: readonly Omit<Seen, "text">[], feed: FeedName = "rss.xml") {
  const plain = feed === "atom.xml" ? textOfHtml : (title: string) => title;
  return seen.map(({ id, title, at }) => ({ id, title: plain(title), at })).sort(byId);
}

/** What a reader has that it had not before, or had otherwise. */
function news(before: readonly Seen[], after: readonly Seen[]) {
  const old = new Map(before.map((seen) => [seen.id, seen]));
  return {
    new: after.filter(({ id }) => !old.has(id)).map(({ id }) => id),
    changed: after.filter(({ id, text }) => old.has(id) && old.get(id)?.text !== text).map(({ id }) => id),
    gone: before.filter(({ id }) => !after.some((seen) => seen.id === id)).map(({ id }) => id),
  };
}

const cases = [...libraries, ...programs].flatMap((subscriber) =>
  subscriber.feeds.map((feed): [string, FeedName, typeof subscriber] => [subscriber.name, feed, subscriber]),
);

test.for(cases)(
  "%s subscribes to %s: every release, then the new and the corrected one and no other",
  async ([, feed, { programs: needed, poll }], context) => {
    for (const program of needed) needs(program, context);
    const folder = newsroom(Object.assign({}, ...releases.map((release) => files(release))));
    const server = await serveFiles(join(folder, "dist"));
    try {
      writeFileSync(join(folder, "presswerk.yaml"), minimal.replace("https://medien.example.org/", server.url));
      expect((await buildIn(folder)).diagnostics).toEqual([]);
      const [url, memory] = [server.url + feed, emptyFolder()];

      const first = await poll(url, memory);
      expect(known(first, feed)).toEqual(known(releases));
      expect(news(first, await poll(url, memory))).toEqual({ new: [], changed: [], gone: [] });

      const corrected = files(releases[2] as never, "corrections: [{ date: 2026-05-30 12:30, note: Ab Dienstag. }]\n");
      for (const [path, content] of Object.entries({ ...files(later), ...corrected })) {
        writeFileSync(join(folder, path), content);
      }
      expect((await buildIn(folder)).diagnostics).toEqual([]);
      const second = await poll(url, memory);
      expect(known(second, feed)).toEqual(known([...releases, later]));
      expect(news(first, second)).toEqual({ new: [later.id], changed: [releases[2]?.id], gone: [] });
      expect(second.find(({ id }) => id === releases[2]?.id)?.text).toContain("Ab Dienstag.");
    } finally {
      await server.close();
    }
  },
);
