import type { Contact, Letterhead, Newsroom } from "../model/newsroom.js";
import { isEmail, webAddress } from "../written/addresses.js";
import { slugOf } from "../written/slug.js";
import type { YamlKeys } from "../written/yaml-text.js";
import type { Additions } from "./configuration.js";
import type { FoundContact, FoundIssuer, FoundTopic } from "./found-release.js";
import { kindOfName } from "./name-kind.js";

/** Who speaks, who answers and what about: what the newsroom knows, and what an import adds to it. */
export interface Registry {
  readonly newsroom: Newsroom;
  /** False if releases rely on there being one issuer only, and name none. */
  readonly mayAddIssuers: boolean;
  readonly topics: Map<string, string>;
  readonly issuers: Map<string, FoundIssuer>;
  readonly contacts: Map<string, FoundContact>;
}

/** A key, and those values of what was found that could not be kept under it. */
export interface Entered {
  readonly key?: string | undefined;
  readonly dropped: readonly string[];
}

export function newRegistry(newsroom: Newsroom, mayAddIssuers: boolean): Registry {
  return { newsroom, mayAddIssuers, topics: new Map(), issuers: new Map(), contacts: new Map() };
}

/** The key of a topic: of one that has this title or key, else a new one; undefined if it shall not be added. */
export function topicKey({ title, key, onlyIfKnown }: FoundTopic, { newsroom, topics }: Registry): string | undefined {
  const wanted = folded(title);
  const titled = Object.entries(newsroom.topics).find(([, topic]) =>
    Object.values(topic.title).some((each) => folded(each) === wanted),
  );
  if (titled) return titled[0];
  const slug = asKey(key ?? "") || asKey(title) || "topic";
  if (Object.hasOwn(newsroom.topics, slug) && key !== undefined) return slug;
  const added = [...topics].find(([, each]) => folded(each) === wanted);
  if (added || onlyIfKnown) return added?.[0];
  const free = freeKey(slug, (each) => Object.hasOwn(newsroom.topics, each) || topics.has(each));
  topics.set(free, title.trim());
  return free;
}

/** The key of an issuer by its name, now or at any time, or by its key; a new one is added if that is safe. */
export function issuerKey(found: FoundIssuer, registry: Registry): Entered {
  const { newsroom, issuers, mayAddIssuers } = registry;
  const known = Object.entries(newsroom.issuers).find(
    ([key, letterheads]) => key === found.key || letterheads.some(({ name }) => folded(name) === folded(found.name)),
  );
  if (known) return { key: known[0], dropped: unknownValues(found, known[1]) };
  const added = [...issuers].find(([, each]) => folded(each.name) === folded(found.name));
  if (added) return merged(added[0], added[1], found, issuers);
  if (!mayAddIssuers) return { dropped: [] };
  const slug = asKey(found.key ?? "") || shortKey(found);
  const key = freeKey(slug, (each) => Object.hasOwn(newsroom.issuers, each) || issuers.has(each));
  const { usable, dropped } = usableIssuer(found);
  issuers.set(key, usable);
  return { key, dropped };
}

/** The key of a contact by its name; people of one name are told apart by their addresses. */
export function contactKey(found: FoundContact, { newsroom, contacts }: Registry): Entered {
  const same = (each: Contact | FoundContact) => folded(each.name) === folded(found.name) && !differs(each, found);
  const known = Object.entries(newsroom.contacts).find(([, each]) => same(each));
  if (known) return { key: known[0], dropped: missing(found, known[1]) };
  const added = [...contacts].find(([, each]) => same(each));
  if (added) return merged(added[0], added[1], found, contacts);
  const words = found.name.split(/\s+/);
  const slug = asKey(/^\p{Lu}\S+$/u.test(words.at(-1) ?? "") ? (words.at(-1) ?? "") : found.name) || "contact";
  const key = freeKey(slug, (each) => Object.hasOwn(newsroom.contacts, each) || contacts.has(each));
  const email = found.email !== undefined && !isEmail(found.email) ? [found.email] : [];
  contacts.set(key, email.length > 0 ? { ...found, email: undefined } : found);
  return { key, dropped: email };
}

/** What has to be added to presswerk.yaml. */
export function additionsOf({ topics, issuers, contacts }: Registry): Additions {
  return {
    issuers: Object.fromEntries([...issuers].map(([key, issuer]) => [key, [letterhead(issuer)]])),
    contacts: Object.fromEntries([...contacts].map(([key, contact]) => [key, { ...contact }])),
    topics: Object.fromEntries([...topics].map(([key, title]) => [key, { title }])),
  };
}

function letterhead({ name, kind, address, url, email, phone, fax, directions, notes = [] }: FoundIssuer): YamlKeys {
  const place = address && { ...address };
  return {
    name,
    kind,
    address: place,
    url,
    email,
    phone,
    fax,
    directions,
    notes: notes.length > 0 ? notes : undefined,
  };
}

/** Two mail addresses are two people. */
function differs(a: Contact | FoundContact, b: FoundContact): boolean {
  return a.email !== undefined && b.email !== undefined && a.email.toLowerCase() !== b.email.toLowerCase();
}

/** What came later completes what came first, and contradicts nothing of it. */
function merged<T extends { readonly name: string }>(key: string, before: T, found: T, all: Map<string, T>): Entered {
  const given = Object.fromEntries(
    Object.entries(before).filter(([, value]) => value !== undefined && !isEmpty(value)),
  );
  all.set(key, { ...found, ...given } as T);
  return { key, dropped: missing(found, all.get(key) ?? before) };
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

function unknownValues(found: FoundIssuer, letterheads: readonly Letterhead[]): string[] {
  const known = new Set(letterheads.flatMap((each) => valuesOf(each)).map(plainOf));
  return valuesOf({ ...found, key: undefined, kind: undefined }).filter((value) => !known.has(plainOf(value)));
}

/** Values of what was found that the other does not have. */
function missing(found: object, other: object): string[] {
  const known = new Set(valuesOf(other).map(plainOf));
  return valuesOf(found).filter((value) => !known.has(plainOf(value)));
}

function valuesOf(data: unknown): string[] {
  if (typeof data === "string") return [data];
  return typeof data === "object" && data !== null ? Object.values(data).flatMap(valuesOf) : [];
}

function plainOf(value: string): string {
  return value
    .replace(/^https?:\/\/(?:www\.)?|^www\.|\/$/gi, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

function usableIssuer(found: FoundIssuer): { usable: FoundIssuer; dropped: string[] } {
  const { url, email } = found;
  const badUrl = url !== undefined && webAddress(url) === undefined;
  const badEmail = email !== undefined && !isEmail(email);
  const usable = {
    ...found,
    kind: found.kind ?? kindOfName(found.name),
    url: badUrl ? undefined : url,
    email: badEmail ? undefined : email,
  };
  return { usable, dropped: [...(badUrl ? [url] : []), ...(badEmail ? [email] : [])] };
}

/** People call an organisation by the name of its site, if that is short. */
function shortKey({ name, url, email }: FoundIssuer): string {
  const host =
    /^(?:https?:\/\/)?(?:www\.)?([a-z0-9-]+)\./i.exec(url ?? "")?.[1] ?? /@([a-z0-9-]+)\./i.exec(email ?? "")?.[1];
  const own = asKey(host ?? "");
  if (/^[a-z][a-z0-9-]{1,19}$/.test(own) && !/^(?:presse?|media|medien|info|mail|news)$/.test(own)) return own;
  const slug = asKey(name);
  return (slug.length <= 40 ? slug : slug.slice(0, 41).replace(/-[^-]*$/, "")) || "issuer";
}

function asKey(text: string): string {
  return slugOf(decoded(text)).slice(0, 100).replace(/-+$/, "");
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function freeKey(wanted: string, isTaken: (key: string) => boolean): string {
  let key = wanted;
  for (let number = 2; isTaken(key); number++) key = `${wanted}-${number}`;
  return key;
}

function folded(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+#]+/gu, " ")
    .trim();
}
