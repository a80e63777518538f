import { basename, dirname } from "node:path";
import type {
  Address,
  Contact,
  FeedSettings,
  Issuer,
  Letterhead,
  Localized,
  Newsroom,
  Topic,
} from "../model/newsroom.js";
import { languageTag, linkAddress, webAddress } from "../written/addresses.js";
import { given } from "../written/given.js";
import { textsAt } from "../written/shape.js";
import { toDesign } from "./design.js";
import { foldersOf } from "./folders.js";
import { languagesOf } from "./languages.js";
import type { WrittenContact, WrittenLetterhead, WrittenNewsroom, WrittenTopic } from "./schema.js";
import { toSecurity } from "./security.js";

/** The newsroom that presswerk.yaml describes, with every default filled in; `written` has passed every rule, `path` is the file's own, absolute. */
export function toNewsroom(written: WrittenNewsroom, path: string): Newsroom {
  const languages = languagesOf(written);
  const language = languages[0] as string;
  const root = dirname(path);
  const timezone = written.timezone?.trim() ?? "Europe/Berlin";
  return {
    title: toLocalized(written.title, language),
    description: written.description === undefined ? {} : toLocalized(written.description, language),
    url: baseUrl(written.url),
    language,
    languages,
    timezone,
    root,
    file: basename(path),
    ...foldersOf(written, root),
    ...(/^true$/i.test(written.search ?? "") && { search: true }),
    ...(written.design && { design: toDesign(written.design, root) }),
    feeds: toFeeds(written.feeds ?? {}),
    issuers: mapValues(written.issuers, toIssuer),
    contacts: mapValues(written.contacts ?? {}, toContact),
    topics: mapValues(written.topics ?? {}, (topic) => toTopic(topic, language)),
    footer: (written.footer ?? []).map(({ title, url }) => ({
      title: toLocalized(title, language),
      url: linkAddress(url) as string,
    })),
    forgotten: textsAt([], written.forgotten).map(({ text }) => text),
    hosting: [...new Set(written.hosting ?? ["apache" as const])],
    ...(written.security && { security: toSecurity(written.security, timezone) }),
    checks: { off: [...new Set(written.checks?.off ?? [])] },
  };
}

function baseUrl(written: string): string {
  const { href } = new URL(written.trim());
  return href.endsWith("/") ? href : `${href}/`;
}

function toLocalized(written: string | Record<string, string>, language: string): Localized {
  if (typeof written === "string") return { [language]: written.trim() };
  return Object.fromEntries(Object.entries(written).map(([tag, text]) => [languageTag(tag) as string, text.trim()]));
}

function toFeeds({ items, bytes, archive, hub, former }: NonNullable<WrittenNewsroom["feeds"]>): FeedSettings {
  const address = hub && webAddress(hub);
  return {
    items: Number(items ?? 50),
    bytes: Number(bytes ?? 1_000_000),
    archive: Number(archive ?? 100),
    ...(address && { hub: address }),
    former: former ?? {},
  };
}

function toIssuer(letterheads: readonly WrittenLetterhead[]): Issuer {
  const [first, ...later] = letterheads.map(toLetterhead).sort((a, b) => ((a.from ?? "") < (b.from ?? "") ? -1 : 1));
  const { from: _, ...always } = first as Letterhead;
  return [always, ...later];
}

function toLetterhead(written: WrittenLetterhead): Letterhead {
  const { name, kind, address, url, notes, ...rest } = written;
  return {
    name: name.trim(),
    kind: kind ?? "organization",
    ...(address && { address: toAddress(address) }),
    ...(url && { url: webAddress(url) as string }),
    ...given(rest),
    notes: textsAt([], notes).map(({ text }) => text.trim()),
  };
}

function toAddress({ country, ...rest }: NonNullable<WrittenLetterhead["address"]>): Address {
  return given({ ...rest, country: country?.toUpperCase() });
}

function toContact({ name, ...rest }: WrittenContact): Contact {
  return { name: name.trim(), ...given(rest) };
}

function toTopic({ title, mediatopic }: WrittenTopic, language: string): Topic {
  return { title: toLocalized(title, language), ...given({ mediatopic }) };
}

function mapValues<T, U>(record: Readonly<Record<string, T>>, map: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}
