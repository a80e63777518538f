import { isoDay, isTimeProblem, parseMoment } from "../dates.js";
import type { Unplaced, UnplacedReason } from "../model/unplaced.js";
import { linkAddress } from "../written/addresses.js";
import { oneLine } from "../written/given.js";
import { aliasesOf } from "./aliases.js";
import type { FoundRelease, Guess } from "./found-release.js";
import type { KnownRelease } from "./known-release.js";
import type { Planning } from "./plan.js";
import { contactKey, issuerKey, topicKey } from "./registry.js";
import { releaseFile, type WrittenFront } from "./release-file.js";
import { pageOf, pathBelow } from "./taken.js";

/** Front matter of a release, but for its files, and what had no place in it. */
export interface Front {
  readonly front: WrittenFront;
  readonly guesses: readonly Guess[];
  readonly unplaced: readonly Unplaced[];
}

/** Writes all that was found into the fields of front matter; every value passes presswerk's own rules, or is reported. */
export function frontOf(found: FoundRelease, entry: KnownRelease, planning: Planning): Front {
  const { newsroom } = planning;
  const { source } = found;
  const unplaced: Unplaced[] = [];
  const leave = (reason: UnplacedReason, value: string | undefined) => {
    if (value !== undefined && value !== "") unplaced.push({ source, reason, value });
  };
  const times = timesOf(found, entry, { planning, leave });
  const issuer = issuerOf(found, planning, leave);
  const contacts = (found.contacts ?? []).map((contact) => {
    const { key, dropped } = contactKey(contact, planning.registry);
    for (const value of dropped) leave("known-otherwise", value);
    return key;
  });
  const { topics, keywords } = subjectsOf(found, planning);
  const front: WrittenFront = {
    id: entry.id,
    ...lines(found, ["type", "number"]),
    title: entry.title,
    ...lines(found, ["subtitle", "kicker"]),
    ...times,
    language: entry.language === newsroom.language ? undefined : entry.language,
    ...lines(found, ["place"]),
    issuer: issuer.key,
    contact: oneOrMore(unique(contacts)),
    topics,
    keywords,
    summary: found.summary?.trim(),
    links: linksOf(found, leave),
    accessible: found.accessible?.filter(({ url }) => linkAddress(url) !== undefined),
    aliases: aliases(found, entry, { planning, leave }),
  };
  const guesses = [...(found.guesses ?? []), ...issuer.guesses];
  return { front: bounded(front, leave), guesses, unplaced };
}

type Leave = (reason: UnplacedReason, value: string | undefined) => void;
type Context = { readonly planning: Planning; readonly leave: Leave };

function lines<K extends "type" | "number" | "subtitle" | "kicker" | "place">(
  found: Pick<FoundRelease, K>,
  keys: readonly K[],
): { [Key in K]?: string } {
  const given = keys.flatMap((key) => {
    const value = oneLine(found[key] ?? "");
    return value === "" ? [] : [[key, value]];
  });
  return Object.fromEntries(given) as { [Key in K]?: string };
}

function unique(keys: readonly (string | undefined)[]): string[] {
  return [...new Set(keys.flatMap((key) => key ?? []))];
}

function oneOrMore(keys: string[]): string | string[] {
  return keys.length === 1 && keys[0] !== undefined ? keys[0] : keys;
}

type Times = Pick<WrittenFront, "date" | "updated" | "embargo" | "draft" | "corrections" | "withdrawn">;

/** An embargo that cannot be kept makes a draft: better one release too few than one too early. */
function timesOf(found: FoundRelease, entry: KnownRelease, { planning, leave }: Context): Times {
  const { newsroom, now } = planning;
  const read = (text: string | undefined) => (text === undefined ? undefined : readable(text, newsroom.timezone));
  const date = read(found.date) ?? isoDay(entry.date.at, newsroom.timezone);
  const embargo = read(found.embargo);
  const lost = found.embargo !== undefined && embargo === undefined;
  if (lost) leave("embargo", found.embargo);
  if (found.date !== undefined && read(found.date) === undefined) leave("value", found.date);
  const past = (text: string | undefined) => {
    const moment = text === undefined ? undefined : parseMoment(text, newsroom.timezone);
    return moment !== undefined && !isTimeProblem(moment) && moment.at <= now;
  };
  const withdrawn = found.withdrawn && past(found.withdrawn.date) ? found.withdrawn : undefined;
  if (found.withdrawn && !withdrawn) leave("value", `${found.withdrawn.date} ${found.withdrawn.reason ?? ""}`.trim());
  const corrections = (found.corrections ?? []).filter(
    (each) => past(each.date) || leave("value", `${each.date} ${each.note}`),
  );
  return {
    date,
    updated: read(found.updated),
    embargo,
    draft: found.draft || lost ? true : undefined,
    corrections,
    withdrawn,
  };
}

/** A local time that a clock change makes ambiguous or impossible is taken for the later one. */
function readable(text: string, zone: string): string | undefined {
  const moment = parseMoment(text, zone);
  if (!isTimeProblem(moment)) return text.trim();
  if (moment.kind === "ambiguous-time") return moment.second;
  return moment.kind === "impossible-time" ? moment.suggestion : undefined;
}

function issuerOf(
  { issuer }: FoundRelease,
  { registry, newsroom, told }: Planning,
  leave: Leave,
): { key: string | undefined; guesses: Guess[] } {
  const keys = Object.keys(newsroom.issuers);
  const [first] = keys;
  if (issuer !== undefined) {
    const { key, dropped } = issuerKey(issuer, registry);
    // facts of a letterhead stand on every sheet: one report is enough
    for (const value of dropped) if (!told.has(`${key} ${value}`)) leave("known-otherwise", value);
    for (const value of dropped) told.add(`${key} ${value}`);
    if (key !== undefined) return { key, guesses: [] };
    if (!told.has(`issuer ${issuer.name}`)) leave("no-more-issuers", issuer.name);
    told.add(`issuer ${issuer.name}`);
  }
  const guesses = keys.length > 1 && first !== undefined ? [{ key: "issuer", value: first, confidence: 0.2 }] : [];
  return { key: first, guesses };
}

function subjectsOf(found: FoundRelease, { registry }: Planning): { topics: string[]; keywords: string[] } {
  const all = (found.topics ?? []).filter(({ title }) => title.trim() !== "");
  const keyed = all.map((topic) => ({ topic, key: topicKey(topic, registry) }));
  const others = keyed.flatMap(({ topic, key }) => (key === undefined ? [topic.title] : []));
  const keywords = [...others, ...(found.keywords ?? [])].map(oneLine).filter((word) => word !== "");
  return { topics: unique(keyed.map(({ key }) => key)), keywords: unique(keywords) };
}

function linksOf({ links = [] }: FoundRelease, leave: Leave): WrittenFront["links"] {
  return links.flatMap(({ title, url }) => {
    const address = url === undefined ? undefined : linkAddress(url);
    if (url !== undefined && address === undefined) leave("link-without-address", `${title} (${url})`);
    const words = oneLine(title) || address;
    return words ? [{ title: words, ...(address && { url: address }) }] : [];
  });
}

function aliases(found: FoundRelease, entry: KnownRelease, { planning, leave }: Context): string[] {
  const { newsroom, taken } = planning;
  const page = pathBelow(entry.url, newsroom) ?? "";
  const { aliases: paths, dropped } = aliasesOf(found, { page, newsroom, taken });
  for (const path of paths) taken.aliases.set(pageOf(path), entry);
  for (const address of dropped) leave("address", address);
  return [...paths];
}

/** Front matter has an end (`long-front-matter`); what is longest and least needed goes first. */
function bounded(front: WrittenFront, leave: Leave): WrittenFront {
  let left = front;
  for (const key of ["summary", "links", "keywords", "subtitle", "kicker", "place", "contact", "topics"] as const) {
    if (releaseFile(left, "").length < 40_000) return left;
    const value = left[key];
    if (value !== undefined) leave("value", typeof value === "string" ? value : JSON.stringify(value));
    left = { ...left, [key]: undefined };
  }
  if (releaseFile(left, "").length < 40_000) return left;
  leave("value", left.title);
  return { ...left, title: `${left.title.slice(0, 500)} …`, aliases: [] };
}
