import { isTimeProblem, parseMoment } from "../dates.js";
import { groupBy } from "../model/group-by.js";
import type { Unplaced } from "../model/unplaced.js";
import { visibleText } from "../subscriber/visible-text.js";
import { slugIn } from "./feed-import.js";
import type { FoundFile, FoundPicture, FoundRelease } from "./found-release.js";
import { type WordpressFile, wordpressContent } from "./wordpress-content.js";
import { elementsNamed, textOf, type XmlElement } from "./xml-tree.js";

/** What a WordPress export (WXR) holds. */
export interface WordpressExport {
  readonly releases: readonly FoundRelease[];
  /** What is no release: pages, deleted posts, files that no post names. */
  readonly unplaced: readonly Unplaced[];
}

export interface WordpressContext {
  readonly source: string;
  /** The newsroom's zone (IANA), for dates that the export gives without one. */
  readonly timezone: string;
}

/** True for the text of a WordPress export: RSS with WordPress's own elements. */
export function isWordpressExport(text: string): boolean {
  const head = text.slice(0, 5000);
  return /<rss\b/.test(head) && /wordpress\.org\/export\/|<wp:wxr_version>/.test(head);
}

/** Reads a WordPress export: posts with categories, tags, authors, pictures and files; drafts stay drafts, scheduled posts keep their date. */
export function readWordpress(xml: string, context: WordpressContext): WordpressExport {
  const items = [...elementsNamed("item", xml)];
  const head = xml.slice(0, indexOr(xml.indexOf("<item"), xml.length));
  const blog: Blog = {
    ...context,
    authors: authorsIn(head),
    language: /<language>([^<]*)<\/language>/.exec(head)?.[1]?.trim(),
    files: new Map(items.filter(isFile).map((item) => [textOf(item, "wp:post_id") ?? "", item])),
    filesByPost: groupBy(items.filter(isFile), (item) => textOf(item, "wp:post_parent") ?? ""),
  };
  const home = /<wp:base_blog_url>([^<]*)</.exec(head)?.[1] ?? /<link>([^<]*)<\/link>/.exec(head)?.[1];
  const posts = items.filter(isPost);
  const releases = posts
    .filter((item) => !isDeleted(item))
    .map((item) => ({ ...foundInPost(item, blog), home: home?.trim() }));
  const cut = /<\/rss>\s*$/.test(xml) ? [] : [note(context, "document", context.source)];
  return {
    releases,
    unplaced: [...items.flatMap((item) => othersIn(item, context)), ...unused(blog, posts), ...cut],
  };
}

interface Blog extends WordpressContext {
  /** Names by login. */
  readonly authors: ReadonlyMap<string, string>;
  readonly language: string | undefined;
  /** Uploaded files by id. */
  readonly files: ReadonlyMap<string, XmlElement>;
  /** The same by the id of the post they were uploaded for. */
  readonly filesByPost: ReadonlyMap<string, readonly XmlElement[]>;
}

/** Types of post that a press office may have made for its releases. */
const releaseTypes = /^(?:post|.*(?:press|presse|news|medien|mitteilung|meldung|release|aktuell).*)$/i;
const technical =
  /^(?:revision|nav_menu_item|custom_css|customize_changeset|oembed_cache|user_request|wp_\w+|acf-[\w-]+)$/;

function typeOf(item: XmlElement): string {
  return textOf(item, "wp:post_type") ?? "post";
}

function isFile(item: XmlElement): boolean {
  return typeOf(item) === "attachment";
}

function isPost(item: XmlElement): boolean {
  return releaseTypes.test(typeOf(item)) && !technical.test(typeOf(item));
}

function isDeleted(item: XmlElement): boolean {
  return /^(?:trash|auto-draft|inherit)$/.test(textOf(item, "wp:status") ?? "");
}

function othersIn(item: XmlElement, context: WordpressContext): Unplaced[] {
  const title = textOf(item, "title") ?? textOf(item, "link") ?? textOf(item, "wp:post_id") ?? "";
  if (isFile(item) || technical.test(typeOf(item))) return [];
  if (isDeleted(item)) return [note(context, "deleted", title)];
  return isPost(item) ? [] : [note(context, "page", title)];
}

function note({ source }: WordpressContext, reason: Unplaced["reason"], value: string): Unplaced {
  return { source, reason, value };
}

/** Uploads that belong to no release and stand in none. */
function unused({ files, source }: Blog, posts: readonly XmlElement[]): Unplaced[] {
  const ids = new Set(posts.map((item) => textOf(item, "wp:post_id")));
  const featured = new Set(posts.flatMap((item) => metaOf(item, "_thumbnail_id")));
  const shown = new Set(posts.flatMap((item) => addressesIn(textOf(item, "content:encoded") ?? "").map(stemOf)));
  return [...files].flatMap(([id, item]) => {
    const url = textOf(item, "wp:attachment_url") ?? textOf(item, "guid");
    const named = ids.has(textOf(item, "wp:post_parent")) || featured.has(id);
    if (url === undefined || named || shown.has(stemOf(url))) return [];
    return [{ source, reason: "unused-file", value: url } as const];
  });
}

function addressesIn(text: string): string[] {
  return text.match(/https?:\/\/[^\s"'<>\]]+/g) ?? [];
}

/** An address without the size and ending that WordPress gives its smaller copies. */
function stemOf(url: string): string {
  return url.replace(/^https?:/, "").replace(/(?:-\d+x\d+|-scaled)?\.\w+$/, "");
}

function authorsIn(head: string): Map<string, string> {
  return new Map(
    [...elementsNamed("wp:author", head)].flatMap((author) => {
      const login = textOf(author, "wp:author_login");
      const name = textOf(author, "wp:author_display_name");
      return login && name ? [[login, name] as const] : [];
    }),
  );
}

function foundInPost(item: XmlElement, blog: Blog): FoundRelease {
  const { source } = blog;
  const { html, shortcodes } = wordpressContent(textOf(item, "content:encoded") ?? "", (id) => fileOf(id, blog));
  const url = textOf(item, "link");
  const status = textOf(item, "wp:status") ?? "publish";
  const protectedPost = textOf(item, "wp:post_password") !== undefined;
  const title = textOf(item, "title");
  const sentence = visibleText(html).text.slice(0, 80);
  return {
    source,
    id: textOf(item, "guid"),
    url: status === "publish" || status === "private" ? url : undefined,
    formerUrls: formerUrlsOf(item, url),
    slug: slugOf(item),
    title: title ?? (sentence || (textOf(item, "wp:post_id") ?? "")),
    date: dateOf(item, blog.timezone),
    draft: protectedPost || /^(?:draft|pending|private)$/.test(status) || undefined,
    language: blog.language,
    summary: summaryOf(item),
    body: { html, base: url },
    ...subjectsOf(item),
    issuer: issuerOf(item, blog),
    ...filesOf(item, html, blog),
    guesses: title === undefined ? [{ key: "title", value: sentence, confidence: 0.3 }] : [],
    unplaced: [
      ...shortcodes.map((shortcode) => note(blog, "shortcode", shortcode)),
      ...(protectedPost ? [note(blog, "protected", title ?? url ?? "")] : []),
    ],
  };
}

/** The name of an account that the installer made says nothing of who speaks. */
const nobody = /^(?:admin(?:istrator)?|root|wordpress|webmaster|editor|user\d*)$/i;

function issuerOf(item: XmlElement, { authors }: Blog): FoundRelease["issuer"] {
  const login = textOf(item, "dc:creator") ?? "";
  const name = authors.get(login) ?? login;
  return name === "" || nobody.test(name) ? undefined : { name };
}

function slugOf(item: XmlElement): string | undefined {
  const name = textOf(item, "wp:post_name");
  try {
    return name === undefined ? slugIn(textOf(item, "link")) : decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** Earlier names of the post, in the place of its present one. */
function formerUrlsOf(item: XmlElement, url: string | undefined): string[] {
  const name = textOf(item, "wp:post_name");
  if (url === undefined || !name || !url.includes(`/${name}`)) return [];
  return metaOf(item, "_wp_old_slug").map((old) => url.replace(`/${name}`, `/${old}`));
}

/** Local time and the same in UTC tell the offset; a draft may have neither. */
function dateOf(item: XmlElement, zone: string): string | undefined {
  const [local, utc] = [timeIn(item, "wp:post_date"), timeIn(item, "wp:post_date_gmt")];
  if (local !== undefined && utc !== undefined) {
    const minutes = Math.round((Date.parse(`${local}Z`) - Date.parse(`${utc}Z`)) / 60_000);
    if (Math.abs(minutes) <= 14 * 60) return local + offset(minutes);
  }
  if (utc !== undefined) return `${utc}Z`;
  const time = local ?? timeIn(item, "wp:post_modified");
  if (time === undefined) return undefined;
  return isTimeProblem(parseMoment(time, zone)) ? `${time}Z` : time.replace("T", " ");
}

function timeIn(item: XmlElement, name: string): string | undefined {
  const time = textOf(item, name)?.replace(" ", "T");
  return time !== undefined && !Number.isNaN(Date.parse(`${time}Z`)) ? time : undefined;
}

function offset(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, "0");
  const size = Math.abs(minutes);
  return `${minutes < 0 ? "-" : "+"}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

function summaryOf(item: XmlElement): string | undefined {
  return visibleText(textOf(item, "excerpt:encoded") ?? "").text || undefined;
}

const none = /^(?:uncategori[sz]ed|unkategorisiert|nicht-kategorisiert|allgemein-unkategorisiert)$/i;

function subjectsOf(item: XmlElement): Pick<FoundRelease, "topics" | "keywords"> {
  const all = item.children.filter(({ name }) => name === "category");
  const domain = (each: XmlElement) => each.attributes.get("domain") ?? "category";
  const topics = all.filter((each) => domain(each) === "category" && !none.test(each.attributes.get("nicename") ?? ""));
  return {
    topics: topics.map(({ text, attributes }) => ({ title: text.trim(), key: attributes.get("nicename") })),
    keywords: all.filter((each) => !["category", "post_format"].includes(domain(each))).map(({ text }) => text.trim()),
  };
}

function metaOf(item: XmlElement, key: string): string[] {
  const metas = item.children.filter((child) => child.name === "wp:postmeta" && textOf(child, "wp:meta_key") === key);
  return metas.flatMap((meta) => textOf(meta, "wp:meta_value") ?? []);
}

function fileOf(id: string, { files }: Pick<Blog, "files">): WordpressFile | undefined {
  const item = files.get(id);
  const url = item && (textOf(item, "wp:attachment_url") ?? textOf(item, "guid"));
  if (!item || url === undefined) return undefined;
  const [alt] = metaOf(item, "_wp_attachment_image_alt");
  const caption = visibleText(textOf(item, "excerpt:encoded") ?? "").text;
  return { url, title: textOf(item, "title"), alt, caption: caption || undefined };
}

/** The featured picture, and uploads that belong to the post and do not stand in it. */
function filesOf(item: XmlElement, html: string, blog: Blog): Pick<FoundRelease, "image" | "attachments"> {
  const id = textOf(item, "wp:post_id") ?? "";
  const [featured = ""] = metaOf(item, "_thumbnail_id");
  const picture = fileOf(featured, blog);
  const shown = picture !== undefined && html.includes(stemOf(picture.url));
  const image: FoundPicture | undefined =
    picture && !shown ? { url: picture.url, alt: picture.alt, caption: picture.caption } : undefined;
  const own = (blog.filesByPost.get(id) ?? []).map((file) => textOf(file, "wp:post_id") ?? "");
  const attachments = own.flatMap((each): FoundFile[] => {
    const file = each === featured ? undefined : fileOf(each, blog);
    return file && !html.includes(stemOf(file.url)) ? [{ url: file.url, title: file.title }] : [];
  });
  return { image, attachments };
}

function indexOr(index: number, otherwise: number): number {
  return index === -1 ? otherwise : index;
}
