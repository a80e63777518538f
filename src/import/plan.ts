import { isoDay, isTimeProblem, parseMoment } from "../dates.js";
import type { Moment } from "../model/moment.js";
import type { Newsroom } from "../model/newsroom.js";
import type { Unplaced } from "../model/unplaced.js";
import { visibleText } from "../subscriber/visible-text.js";
import { languageTag } from "../written/addresses.js";
import { oneLine } from "../written/given.js";
import { slugOf } from "../written/slug.js";
import type { Additions } from "./configuration.js";
import type { FoundBody, FoundFile, FoundPicture, FoundRelease, Guess } from "./found-release.js";
import { frontOf } from "./front.js";
import type { KnownRelease } from "./known-release.js";
import { withReferences } from "./references.js";
import { additionsOf, newRegistry, type Registry } from "./registry.js";
import type { WrittenFront } from "./release-file.js";
import { oldPath, pathBelow, recognised, type Taken, take, takenBy } from "./taken.js";

/** What an import is about to do. */
export interface ImportPlan {
  readonly releases: readonly PlannedRelease[];
  /** Releases that are there already. */
  readonly skipped: readonly Recognised[];
  readonly additions: Additions;
  readonly unplaced: readonly Unplaced[];
}

/** A release with its place in the newsroom; its files are not fetched yet. */
export interface PlannedRelease {
  /** Path of its file from the configuration's folder, with `/`. */
  readonly file: string;
  readonly id: string;
  readonly source: string;
  /** Complete but for what its files tell. */
  readonly front: WrittenFront;
  readonly body: FoundBody;
  readonly home?: string | undefined;
  readonly image?: FoundPicture | undefined;
  readonly attachments: readonly FoundFile[];
  readonly guesses: readonly Guess[];
  /** True if the document names no day, so that the release became a draft of today. */
  readonly undated: boolean;
}

/** A release of a document that the newsroom has. */
export type Recognised = Pick<PlannedRelease, "file" | "id" | "source">;

export interface PlanContext {
  readonly newsroom: Newsroom;
  readonly known: readonly KnownRelease[];
  /** Milliseconds since 1970. */
  readonly now: number;
  /** False if releases name no issuer, because there is one only. */
  readonly mayAddIssuers: boolean;
  readonly derivedId: (release: { date: Moment; slug: string }) => string;
  /** Absolute address that a release will have. */
  readonly urlOf: (release: { date: Moment; slug: string; language: string }) => string;
  /** Path of a release's file from the configuration's folder, and whether nothing stands there. */
  readonly fileOf: (day: string, slug: string) => { readonly file: string; readonly free: boolean };
}

/** What grows while the plan is made. */
export interface Planning extends PlanContext {
  readonly taken: Taken;
  readonly registry: Registry;
  readonly unplaced: Unplaced[];
  /** What is told once for a whole import. */
  readonly told: Set<string>;
  /** The next number for a slug that stands more than once. */
  readonly numbers: Map<string, number>;
}

/** A release, and where it will stand. */
export interface Placed {
  readonly found: FoundRelease;
  readonly entry: KnownRelease;
  readonly undated: boolean;
}

/** Gives every release that is not there yet its file, keys and addresses. */
export function planImport(found: readonly FoundRelease[], context: PlanContext): ImportPlan {
  const { newsroom, known, mayAddIssuers } = context;
  const registry = newRegistry(newsroom, mayAddIssuers);
  const planning: Planning = {
    ...context,
    registry,
    taken: takenBy(known, newsroom),
    unplaced: [],
    told: new Set(),
    numbers: new Map(),
  };
  const before = new Set(known);
  const placed: Placed[] = [];
  const skipped = new Map<string, Recognised>();
  for (const release of found.map(withTitle)) {
    const at = momentOf(release.date, newsroom);
    const same = recognised({ ...release, at: at?.at, text: () => wordsOf(release.body) }, planning.taken, newsroom);
    if (same === undefined) placed.push(place(release, at, planning));
    else if (before.has(same)) skipped.set(same.file, { file: same.file, id: same.id, source: release.source });
  }
  const releases = placed.map((each) => ({ ...plannedOf(each, planning) }));
  return {
    releases: withReferences(releases, placed, planning),
    skipped: [...skipped.values()],
    additions: additionsOf(registry),
    unplaced: planning.unplaced,
  };
}

/** There is no release without a headline, though some documents have items without one. */
function withTitle(found: FoundRelease): FoundRelease {
  return oneLine(found.title) === "" ? { ...found, title: found.id?.trim() || slugFor(found) } : found;
}

function momentOf(date: string | undefined, { timezone }: Newsroom): Moment | undefined {
  const moment = date === undefined ? undefined : parseMoment(date, timezone);
  return moment === undefined || isTimeProblem(moment) ? undefined : moment;
}

function wordsOf(body: FoundBody): string {
  return "html" in body ? visibleText(body.html).text : body.markdown;
}

/** Chooses slug, file and id, so that none of them is another release's. */
function place(found: FoundRelease, moment: Moment | undefined, planning: Planning): Placed {
  const { newsroom, now, urlOf, derivedId, taken } = planning;
  const date = moment ?? { at: now, dateOnly: true };
  const language = languageOf(found, planning);
  const wanted = slugFor(found);
  const series = `${language} ${isoDay(date.at, newsroom.timezone)} ${wanted}`;
  for (let number = planning.numbers.get(series) ?? 1; ; number++) {
    const slug = number === 1 ? wanted : `${wanted}-${number}`;
    const url = urlOf({ date, slug, language });
    const { file, free } = planning.fileOf(isoDay(date.at, newsroom.timezone), slug);
    const page = pathBelow(url, newsroom) ?? "";
    const id = idOf(found, planning) ?? derivedId({ date, slug });
    const clash = !free || taken.pages.has(page) || taken.aliases.has(page) || taken.ids.has(id);
    if (clash) continue;
    planning.numbers.set(series, number + 1);
    const text = () => wordsOf(found.body);
    const entry = { file, id, slug, language, date, title: oneLine(found.title), url, aliases: [], text };
    take(entry, taken, newsroom);
    const origin = found.url === undefined ? undefined : oldPath(found.url, newsroom);
    if (origin !== undefined && !taken.origins.has(origin)) taken.origins.set(origin, entry);
    return { found, entry, undated: moment === undefined };
  }
}

/** Byte for byte, or not at all. */
function idOf({ id, source }: FoundRelease, { unplaced, told }: Planning): string | undefined {
  if (id === undefined || id === "") return undefined;
  const usable = id.trim() === id && !/\p{Cc}|\p{Surrogate}|\p{Noncharacter_Code_Point}/u.test(id) && id.length <= 2000;
  if (!usable && !told.has(`id ${id}`)) unplaced.push({ source, reason: "id", value: id });
  told.add(`id ${id}`);
  return usable ? id : undefined;
}

const longestSlug = 80;

function slugFor({ slug, title, id }: FoundRelease): string {
  const words = slugOf(slug ?? "") || slugOf(title) || slugOf(id ?? "") || "pm";
  return words.length <= longestSlug
    ? words
    : words.slice(0, longestSlug + 1).replace(/-[^-]*$/, "") || words.slice(0, longestSlug);
}

/** The newsroom's language that comes nearest; told once, if there is none. */
function languageOf({ language, source }: FoundRelease, { newsroom, unplaced, told }: Planning): string {
  const tag = language === undefined ? undefined : languageTag(language.replace("_", "-"));
  if (tag === undefined || newsroom.languages.includes(tag)) return tag ?? newsroom.language;
  const [base] = tag.split("-");
  const near = newsroom.languages.find((each) => each.split("-")[0] === base);
  if (near === undefined && !told.has(`language ${tag}`)) unplaced.push({ source, reason: "language", value: tag });
  told.add(`language ${tag}`);
  return near ?? newsroom.language;
}

function plannedOf({ found, entry, undated }: Placed, planning: Planning): PlannedRelease {
  const { front, guesses, unplaced } = frontOf(found, entry, planning);
  planning.unplaced.push(...(found.unplaced ?? []), ...unplaced);
  const { source, body, home, image, attachments = [] } = found;
  const { file, id } = entry;
  return {
    file,
    id,
    source,
    front: { ...front, ...(undated && { draft: true as const }) },
    body,
    home,
    image,
    attachments,
    guesses,
    undated,
  };
}
