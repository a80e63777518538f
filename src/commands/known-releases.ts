import type { KnownRelease } from "../import/known-release.js";
import type { Moment } from "../model/moment.js";
import type { Newsroom } from "../model/newsroom.js";
import { derivedId } from "../site/identity.js";
import { absoluteUrl, releaseFolder } from "../site/urls.js";
import { discoverReleases } from "../source/discover.js";
import { readFields } from "../source/fields.js";
import { splitFrontMatter } from "../source/front-matter.js";
import { readSourceBytes } from "../source/source-bytes.js";
import { decode } from "../written/decode.js";

/** Every release of the newsroom, errors in it or not, and whether one of them names no issuer because there is one only. Throws a Fault if the disk fails. */
export function knownReleases(newsroom: Newsroom, now: number): { known: KnownRelease[]; relyOnOneIssuer: boolean } {
  const only = Object.keys(newsroom.issuers).length === 1;
  const known: KnownRelease[] = [];
  let relyOnOneIssuer = false;
  for (const file of discoverReleases(newsroom).files) {
    const parts = splitFrontMatter(textOf(file, newsroom), file);
    if ("code" in parts || "trouble" in parts.result) continue;
    const { data } = parts.result;
    relyOnOneIssuer ||= only && (data["issuer"] === undefined || data["issuer"] === "");
    const { claims } = readFields(data, { newsroom, now, file });
    const { slug, language, aliases, date = { at: 0, dateOnly: true } satisfies Moment } = claims;
    known.push({
      ...{ file, slug, language, date },
      id: claims.id ?? derivedId({ date, slug }, newsroom),
      title: typeof data["title"] === "string" ? data["title"] : "",
      url: absoluteUrl(releaseFolder({ date, slug, language }, newsroom), newsroom),
      aliases: aliases.map(({ alias }) => alias),
      text: () => bodyOf(file, newsroom),
    });
  }
  return { known, relyOnOneIssuer };
}

function textOf(file: string, newsroom: Newsroom): string {
  return decode(readSourceBytes(file, newsroom), file).text ?? "";
}

function bodyOf(file: string, newsroom: Newsroom): string {
  const parts = splitFrontMatter(textOf(file, newsroom), file);
  return "body" in parts ? parts.body : "";
}
