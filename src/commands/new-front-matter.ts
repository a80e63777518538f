import { posix } from "node:path";
import { textsAt } from "../written/shape.js";
import { type YamlKeys, yamlBlock } from "../written/yaml-text.js";
import type { YamlMapping, YamlValue } from "../yaml.js";
import type { NamedRelease } from "./named-release.js";

/** What a new release takes over from the newsroom or from another release. */
export interface Frame {
  readonly type?: string | undefined;
  readonly language?: string | undefined;
  readonly embargo?: string | undefined;
  readonly draft?: boolean | undefined;
  readonly translationOf?: string | undefined;
  readonly place?: string | undefined;
  readonly issuer?: string | undefined;
  readonly contact?: string | readonly string[] | undefined;
  readonly topics?: readonly string[] | undefined;
  readonly keywords?: readonly string[] | undefined;
  readonly image?: Picture | undefined;
}

export interface NewFrontMatter extends Frame {
  readonly id: string;
  readonly title: string;
  readonly date: string;
}

interface Picture {
  readonly src: string;
  readonly [key: string]: string | undefined;
}

/** The text of a new release's file. Where the issuer is still to be chosen, its line names the keys that there are, `issuers`. */
export function newReleaseFile(front: NewFrontMatter, issuers: readonly string[]): string {
  const { id, type, title, date, embargo, draft, language, translationOf, place } = front;
  const { issuer, contact, topics, keywords, image } = front;
  const first = { id, type, title, date, embargo, draft: draft || undefined, language, translationOf, place };
  const rest = { contact, topics, keywords, image };
  const chosen = issuer === undefined ? `issuer: # ${issuers.join(", ")}\n` : yamlBlock({ issuer });
  return `---\n${yamlBlock(withoutEmpty(first))}${chosen}${yamlBlock(withoutEmpty(rest))}---\n\n`;
}

/** What the next release on the same matter has in common with this one. */
export function frameOf({ data, language }: NamedRelease): Frame {
  return {
    ...common(data),
    language,
    type: textOf(data["type"]),
    keywords: textsOf(data["keywords"]),
  };
}

/** What the same release in another language has in common with this one, `folder` being that of the new file. A picture keeps its words, which are to be translated. */
export function frameOfTranslation({ data, file }: NamedRelease, folder: string): Frame {
  const { src, ...words } = picture(data["image"]);
  const place = src === undefined ? undefined : posix.relative(folder, posix.join(posix.dirname(file), src));
  return { ...common(data), image: place === undefined ? undefined : { src: place, ...words } };
}

function common(data: YamlMapping): Frame {
  return {
    place: textOf(data["place"]),
    issuer: textOf(data["issuer"]),
    contact: oneOrMore(textsOf(data["contact"])),
    topics: textsOf(data["topics"]),
  };
}

/** A list of one is written without brackets. */
export function oneOrMore(texts: readonly string[]): string | readonly string[] {
  return texts.length === 1 ? (texts[0] as string) : texts;
}

function picture(value: YamlValue): { readonly [key: string]: string | undefined; readonly src?: string } {
  if (typeof value !== "object" || Array.isArray(value)) return {};
  return Object.fromEntries(Object.entries(value).map(([key, text]) => [key, textOf(text)]));
}

function textOf(value: YamlValue): string | undefined {
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
}

function textsOf(value: YamlValue): readonly string[] {
  const texts = Array.isArray(value) ? value.filter((item) => typeof item === "string") : value;
  return typeof texts === "string" || Array.isArray(texts) ? textsAt([], texts).map(({ text }) => text.trim()) : [];
}

function withoutEmpty(keys: YamlKeys): YamlKeys {
  return Object.fromEntries(
    Object.entries(keys).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
  );
}
