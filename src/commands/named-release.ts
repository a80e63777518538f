import { releaseLookup } from "../model/lookup.js";
import type { Moment } from "../model/moment.js";
import type { Newsroom } from "../model/newsroom.js";
import { type Claims, readFields } from "../source/fields.js";
import { splitFrontMatter } from "../source/front-matter.js";
import { releaseSlug } from "../source/slug.js";
import { readSourceBytes } from "../source/source-bytes.js";
import { decode } from "../written/decode.js";
import { nearest } from "../written/nearest.js";
import { slugOf } from "../written/slug.js";
import type { YamlMapping } from "../yaml.js";

/** A release as its file says it, errors in it or not. */
export interface NamedRelease extends Pick<Claims, "file" | "slug" | "language"> {
  readonly id: string | undefined;
  readonly date: Moment;
  readonly data: YamlMapping;
}

interface Search {
  readonly newsroom: Newsroom;
  /** Milliseconds since 1970: of several releases with one slug the one nearest to it is meant. */
  readonly now: number;
  /** Every release's file, from the configuration's folder, with `/`. */
  readonly files: readonly string[];
}

/** Finds a release by slug, id, or the path of its file. Few files are read if the slug is that of a file's name. Throws a Fault if the disk fails. */
export function namedRelease(name: string, search: Search): NamedRelease | undefined {
  const { files } = search;
  const path = files.find((file) => file === name || file.endsWith(`/${name.replace(/^\.?\//, "")}`));
  if (path !== undefined && name.endsWith(".md")) return readNamed(path, search);
  const slug = slugOf(name.slice(name.lastIndexOf(":") + 1));
  const likely = files.filter((file) => slugOfFile(file) === slug);
  return among(likely, name, search) ?? among(files, name, search);
}

/** The slug most like a name that no release has. */
export function nearestSlug(name: string, { files }: Pick<Search, "files">): string | undefined {
  return nearest(name, [...new Set(files.map(slugOfFile))]);
}

/** The slug that a file's name gives. */
export function slugOfFile(file: string): string {
  return releaseSlug(undefined, file).slug;
}

/** Reads the front matter of a release; undefined if there is none that can be read. Throws a Fault if the disk fails. */
export function readNamed(file: string, { newsroom, now }: Omit<Search, "files">): NamedRelease | undefined {
  const { text } = decode(readSourceBytes(file, newsroom), file);
  const parts = text === undefined ? undefined : splitFrontMatter(text, file);
  if (parts === undefined || "code" in parts || "trouble" in parts.result) return undefined;
  const { data } = parts.result;
  const { claims } = readFields(data, { newsroom, now, file });
  const { slug, language, id, date = { at: 0, dateOnly: true } } = claims;
  return { file, slug, language, id, date, data };
}

function among(files: readonly string[], name: string, search: Search): NamedRelease | undefined {
  const releases = files.flatMap((file) => readNamed(file, search) ?? []);
  const here = { file: "", slug: "", language: "", id: undefined, date: { at: search.now, dateOnly: false }, data: {} };
  return releaseLookup<Indexed>(releases.map(indexed))(name, indexed(here))?.release;
}

interface Indexed extends Pick<NamedRelease, "slug" | "date"> {
  readonly id?: string;
  readonly release: NamedRelease;
}

function indexed(release: NamedRelease): Indexed {
  const { slug, date, id } = release;
  return { slug, date, release, ...(id !== undefined && { id }) };
}
