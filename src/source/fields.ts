import { parseMoment, type TimeProblem } from "../dates.js";
import type { Moment } from "../model/moment.js";
import type { AccessibleVersion, Attachment, Correction, Link, Photo, Release } from "../model/release.js";
import { languageTag, linkAddress, sitePath } from "../written/addresses.js";
import { given, givenLines, oneLine } from "../written/given.js";
import type { KeyProblem } from "../written/key-problem.js";
import { checkShape, type Partly, textsAt } from "../written/shape.js";
import type { KeyPath, YamlMapping } from "../yaml.js";
import { type FieldContext, rules } from "./rules.js";
import { frontMatterShape, type WrittenRelease } from "./schema.js";
import { releaseSlug } from "./slug.js";

/** All of a release that its front matter says, but what only its files can tell. */
export interface FrontMatterFields extends Omit<Release, "image" | "attachments" | "text" | "fingerprint"> {
  readonly image?: Omit<Photo, "asset">;
  readonly attachments: readonly Omit<Attachment, "asset">[];
}

/** A file that front matter names. */
export interface NamedFile {
  /** As written, from the release's own folder. */
  readonly src: string;
  /** The keys that lead to it. */
  readonly path: KeyPath;
}

/** What a release claims for itself or says of others, as far as it can be read: enough to find what clashes. */
export interface Claims extends Pick<Release, "file" | "slug" | "id" | "language" | "translationOf" | "corrects"> {
  /** Absent if it cannot be read. */
  readonly date?: Moment;
  readonly aliases: readonly { readonly path: KeyPath; readonly alias: string }[];
}

export interface Fields {
  /** Absent if there is an error. */
  readonly fields?: FrontMatterFields;
  readonly claims: Claims;
  /** As far as they can be read; all of them, in the order of `fields`, if there is no error. */
  readonly image?: NamedFile;
  readonly attachments: readonly NamedFile[];
  readonly problems: readonly KeyProblem[];
}

/** Reads front matter: every field of a release but its text, and every problem of form and content. */
export function readFields(data: YamlMapping, read: Omit<FieldContext, "moment">): Fields {
  const context = { ...read, moment: momentReader(read.newsroom.timezone) };
  const shaped = checkShape(frontMatterShape, data);
  const problems = [...shaped.problems, ...rules.flatMap((rule) => rule(shaped.partly, context))];
  const right = shaped.whole && problems.every(({ severity }) => severity !== "error");
  return {
    ...(right && { fields: toFields(shaped.whole, context) }),
    claims: claimsOf(shaped.partly, context),
    ...namedFiles(shaped.partly),
    problems,
  };
}

/** Front matter often gives one time twice, and rules and fields both read it. */
function momentReader(zone: string): FieldContext["moment"] {
  const known = new Map<string, Moment | TimeProblem>();
  return (text) => {
    const moment = known.get(text) ?? parseMoment(text, zone);
    known.set(text, moment);
    return moment;
  };
}

function claimsOf(front: Partly<WrittenRelease>, { newsroom, file, moment }: FieldContext): Claims {
  const { id, translationOf, corrects } = front;
  const date = front.date === undefined ? undefined : moment(front.date);
  return {
    file,
    slug: releaseSlug(front.slug, file).slug,
    language: languageTag(front.language ?? "") ?? newsroom.language,
    ...(id && { id }),
    ...(date && "at" in date && { date }),
    ...given({ translationOf, corrects }),
    aliases: textsAt(["aliases"], front.aliases).map(({ path, text }) => ({ path, alias: sitePath(text) ?? text })),
  };
}

function namedFiles({ image, attachments = [] }: Partly<WrittenRelease>): Pick<Fields, "image" | "attachments"> {
  const [picture] = textsAt(["image", "src"], image?.src).map(({ path, text }) => ({ path, src: text }));
  const files = attachments.flatMap((each, index) =>
    typeof each === "string"
      ? textsAt(["attachments", index], each)
      : textsAt(["attachments", index, "src"], each?.src),
  );
  return { ...(picture && { image: picture }), attachments: files.map(({ path, text }) => ({ path, src: text })) };
}

/** Front matter that has passed every rule. */
function toFields(front: WrittenRelease, context: FieldContext): FrontMatterFields {
  const { file, newsroom } = context;
  const moment = (text: string) => context.moment(text) as Moment;
  const { id, type, number, subtitle, kicker, place, updated, embargo, withdrawn, image } = front;
  return {
    file,
    slug: releaseSlug(front.slug, file).slug,
    ...(id && { id }),
    title: oneLine(front.title),
    ...givenLines({ type, number, subtitle, kicker, place }),
    date: moment(front.date),
    ...(updated && { updated: moment(updated) }),
    ...(embargo && { embargo: moment(embargo) }),
    draft: front.draft?.toLowerCase() === "true",
    language: languageTag(front.language ?? "") ?? newsroom.language,
    ...given({ translationOf: front.translationOf, corrects: front.corrects, summary: front.summary }),
    issuer: front.issuer?.trim() || (Object.keys(newsroom.issuers)[0] as string),
    contacts: listed(front.contact),
    topics: listed(front.topics),
    keywords: listed(front.keywords),
    ...(image && { image: toPhoto(image) }),
    attachments: (front.attachments ?? []).map(toAttachment),
    links: (front.links ?? []).map(toLink),
    accessible: (front.accessible ?? []).map(toAccessible),
    corrections: (front.corrections ?? []).map((each) => toCorrection(each, moment)).sort(oldestFirst),
    ...(withdrawn && { withdrawn: { date: moment(withdrawn.date), ...given({ reason: withdrawn.reason }) } }),
    aliases: listed(front.aliases).map((alias) => sitePath(alias) as string),
  };
}

function listed(written: string | string[] | undefined): string[] {
  return [...new Set(textsAt([], written).map(({ text }) => oneLine(text)))];
}

type Item<K extends keyof WrittenRelease> = NonNullable<WrittenRelease[K]> extends (infer T)[] ? T : never;

function toPhoto({ alt, caption, credit, license }: NonNullable<WrittenRelease["image"]>): Omit<Photo, "asset"> {
  return { alt: oneLine(alt), ...given({ caption }), ...givenLines({ credit, license }) };
}

function toAttachment(written: Item<"attachments">): Omit<Attachment, "asset"> {
  return typeof written === "string" ? {} : givenLines({ title: written.title });
}

function toLink(written: Item<"links">): Link {
  if (typeof written === "string") return { title: written.trim(), url: linkAddress(written) as string };
  const { title, url } = written;
  return { title: oneLine(title), ...(url?.trim() && { url: linkAddress(url) as string }) };
}

function toAccessible({ kind, url }: Item<"accessible">): AccessibleVersion {
  return { kind, url: linkAddress(url) as string };
}

function toCorrection({ date, note }: Item<"corrections">, moment: (text: string) => Moment): Correction {
  return { date: moment(date), note: note.trim() };
}

function oldestFirst(a: Correction, b: Correction): number {
  return a.date.at - b.date.at;
}
