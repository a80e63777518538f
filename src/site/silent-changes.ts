import { type Diagnostic, diagnostic } from "../model/diagnostic.js";
import { plainText } from "../model/plain-text.js";
import type { IndexEntry } from "../model/publication.js";
import type { PublishedRelease } from "../model/published.js";
import { fillText } from "../model/text.js";
import { changedWords, type WordChange } from "./changed-words.js";
import type { Edition } from "./edition.js";

/** Reads a page of the earlier publication by its path below the output folder; undefined if it is not there. */
type ReadPage = (path: string) => Promise<string | undefined>;

/** Tells of live releases whose headline or text is no longer what was published, though neither `updated` nor a correction says so, with the words that changed. */
export async function silentChanges(edition: Edition, read: ReadPage): Promise<Diagnostic[]> {
  const told: Diagnostic[] = [];
  for (const { release, state, updated } of edition.published) {
    const earlier = edition.identities.get(release)?.earlier;
    if (state !== "live" || earlier?.state !== "live" || !edition.earlier) continue;
    if (earlier.fingerprint === release.fingerprint || updated > Date.parse(earlier.updated)) continue;
    const before = await publishedText(earlier, edition.earlier.newsroom.url, read);
    const after = `${release.title}\n${textOf(release)}`;
    const changes = before === undefined ? undefined : changedWords(before, after);
    if (changes?.length === 0) continue;
    const words = shown(changes ?? []);
    const place = { file: release.file, line: 1, column: 1 };
    told.push(diagnostic("silent-change", "warning", place, { title: release.title, words }));
  }
  return told;
}

function textOf({ text }: PublishedRelease["release"]): string {
  const plain = { asset: () => "", site: () => "", fragment: () => "", release: () => "" };
  return plainText(fillText(text, plain));
}

/** Headline and text as the earlier page's structured data give them. */
async function publishedText({ url }: IndexEntry, base: string, read: ReadPage): Promise<string | undefined> {
  const page = await read(`${decodeURI(url.slice(base.length))}index.html`);
  const [, json] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page ?? "") ?? [];
  try {
    const { headline, articleBody } = JSON.parse(json ?? "");
    return typeof articleBody === "string" ? `${headline}\n${articleBody}` : undefined;
  } catch {
    return undefined;
  }
}

const most = 5;

/** „before → after“, the first few. */
function shown(changes: readonly WordChange[]): string {
  const some = changes.slice(0, most).map(({ before, after }) => `${short(before)} → ${short(after)}`);
  return [...some, ...(changes.length > most ? ["…"] : [])].join("; ");
}

function short(words: string): string {
  if (words === "") return "∅";
  return words.length > 60 ? `${words.slice(0, 60).toWellFormed().trimEnd()} …` : words;
}
