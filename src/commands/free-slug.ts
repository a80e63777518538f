import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isoDay } from "../dates.js";
import type { Moment } from "../model/moment.js";
import type { Newsroom } from "../model/newsroom.js";
import type { PublicationIndex } from "../model/publication.js";
import { parsePublicationIndex } from "../output/earlier.js";
import { derivedId } from "../site/identity.js";
import { absoluteUrl, releaseFolder } from "../site/urls.js";
import { oneLine } from "../written/given.js";
import { slugOf } from "../written/slug.js";
import { readNamed, slugOfFile } from "./named-release.js";

/** In UTF-16 units: longer addresses are cut by mail programs and chats. */
const longestSlug = 70;

/** The slug that a headline gives, cut between words; `pm` if nothing of it can stand in an address. */
export function slugFrom(headline: string): string {
  const slug = slugOf(oneLine(headline)) || "pm";
  return slug.length <= longestSlug ? slug : slug.slice(0, longestSlug + 1).replace(/-[^-]*$/, "");
}

/** What a new release is to be, and what is there already. */
export interface Wanted {
  readonly newsroom: Newsroom;
  readonly files: readonly string[];
  readonly language: string;
  readonly moment: Moment;
  readonly now: number;
}

/** The slug, with a number if a file, an address or an id of that name is there already. */
export function freeSlug(slug: string, wanted: Wanted): string {
  const { newsroom, files, language, moment, now } = wanted;
  const index = publicationIndex(newsroom);
  const day = isoDay(moment.at, newsroom.timezone);
  const year = day.slice(0, 4);
  const isTaken = (each: string) => {
    const id = derivedId({ date: moment, slug: each }, newsroom);
    const url = absoluteUrl(releaseFolder({ date: moment, language, slug: each }, newsroom), newsroom);
    const alike = files
      .filter((file) => slugOfFile(file) === each)
      .flatMap((file) => readNamed(file, { newsroom, now }) ?? []);
    return (
      existsSync(pathFor(each, day, newsroom)) ||
      index?.releases.some((entry) => entry.id === id || entry.url === url) ||
      alike.some(
        (other) =>
          other.id === id || (other.language === language && isoDay(other.date.at, newsroom.timezone).startsWith(year)),
      )
    );
  };
  let free = slug;
  for (let number = 2; isTaken(free); number++) free = `${slug}-${number}`;
  return free;
}

function publicationIndex({ out }: Newsroom): PublicationIndex | undefined {
  try {
    return parsePublicationIndex(readFileSync(join(out, "releases.json"), "utf8"));
  } catch {
    return undefined;
  }
}

/** Absolute path of the file of a release of a day, yyyy-mm-dd. */
export function pathFor(slug: string, day: string, { releases }: Newsroom): string {
  return join(releases, day.slice(0, 4), `${day}-${slug}.md`);
}
