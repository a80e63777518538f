import { escapeHtml } from "../model/html.js";

/** The text of a WordPress post as a browser would get it, and the shortcodes that only WordPress could have filled. */
export interface WordpressContent {
  readonly html: string;
  readonly shortcodes: readonly string[];
}

export interface WordpressFile {
  readonly url: string;
  readonly title?: string | undefined;
  readonly alt?: string | undefined;
  readonly caption?: string | undefined;
}

/** Makes HTML of what an export holds: paragraphs where the editor of old left empty lines, pictures for galleries. */
export function wordpressContent(content: string, fileOf: (id: string) => WordpressFile | undefined): WordpressContent {
  const shortcodes: string[] = [];
  const blocks = /<!-- wp:/.test(content);
  const plain = withoutComments(content);
  const filled = withoutShortcodes(plain, fileOf, shortcodes);
  return { html: blocks ? filled : paragraphs(filled), shortcodes };
}

/** An export is foreign: every pattern here reads a text in one go, however it was made to mislead. */
const shortcode = /\[(\/?)([a-z][\w-]{1,40})((?:\s[^[\]<>]*)?)\/?\]/gi;
const closing = /\[\/([a-z][\w-]{1,40})\]/gi;
const caption =
  /\[(?:wp_)?caption([^[\]]*)\]\s*((?:<a\b[^<>]*>\s*)?<img\b[^<>]*>(?:\s*<\/a>)?)([^[]*)\[\/(?:wp_)?caption\]/gi;
const embed = /\[embed[^[\]]*\]\s*(https?:\/\/[^\s[\]<>]+)\s*\[\/embed\]/gi;

/** A comment that does not end is text. */
function withoutComments(text: string): string {
  const kept: string[] = [];
  let from = 0;
  for (;;) {
    const start = text.indexOf("<!--", from);
    const end = start === -1 ? -1 : text.indexOf("-->", start + 4);
    if (end === -1) return kept.join("") + text.slice(from);
    kept.push(text.slice(from, start));
    from = end + 3;
  }
}

function withoutShortcodes(text: string, fileOf: (id: string) => WordpressFile | undefined, left: string[]): string {
  const captions = text.replace(caption, (_, attributes: string, picture: string, words: string) =>
    figure(picture, words.trim() || escapeHtml(attribute(attributes, "caption") ?? "")),
  );
  const embeds = captions.replace(embed, (_, url: string) => link(url));
  const closed = new Set([...text.matchAll(closing)].map(([, name = ""]) => name.toLowerCase()));
  return embeds.replace(shortcode, (whole, slash: string, name: string, attributes: string) => {
    if (/^gallery$/i.test(name)) return gallery(attributes, fileOf);
    const src = mediaIn(name, attributes);
    if (src !== undefined) return link(src);
    // “[sic]” is no shortcode: those have values, or an end
    const known = attributes.includes("=") || slash !== "" || closed.has(name.toLowerCase());
    if (!known) return whole;
    if (slash === "") left.push(whole);
    return "";
  });
}

function mediaIn(name: string, attributes: string): string | undefined {
  if (!/^(?:audio|video|playlist)$/i.test(name)) return undefined;
  return ["src", "mp3", "mp4", "m4a", "ogg", "webm", "wav"]
    .map((key) => attribute(attributes, key))
    .find((src) => src !== undefined);
}

function gallery(attributes: string, fileOf: (id: string) => WordpressFile | undefined): string {
  const ids = (attribute(attributes, "ids") ?? "").split(",").map((id) => id.trim());
  const pictures = ids.flatMap((id) => fileOf(id) ?? []);
  return pictures
    .map(({ url, alt, title, caption }) =>
      figure(`<img src="${escapeHtml(url)}" alt="${escapeHtml(alt || title || "")}">`, escapeHtml(caption ?? "")),
    )
    .join("\n\n");
}

function figure(picture: string, caption: string): string {
  return `\n\n<figure>${picture}${caption === "" ? "" : `<figcaption>${caption}</figcaption>`}</figure>\n\n`;
}

function link(url: string): string {
  return `\n\n<p><a href="${escapeHtml(url)}">${escapeHtml(url)}</a></p>\n\n`;
}

function attribute(attributes: string, name: string): string | undefined {
  const match = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"']+))`, "i").exec(attributes);
  return match?.[1] ?? match?.[2] ?? match?.[3];
}

const block =
  /^<\/?(?:p|div|h[1-6]|ul|ol|li|dl|dt|dd|table|thead|tbody|tfoot|tr|td|th|blockquote|pre|figure|figcaption|hr|section|article|aside|details|summary|iframe|form|address)\b/i;

/** Empty lines part paragraphs and line ends break lines, unless the post has its own elements for that; `pre` keeps its lines. */
function paragraphs(text: string): string {
  return withPreApart(text.replace(/\r\n?/g, "\n"))
    .flatMap((part) => (/^<pre\b/i.test(part) ? [part] : part.split(/\n[^\S\n]*\n/).map(paragraph)))
    .filter((part) => part !== "")
    .join("\n");
}

/** The text in pieces, each `pre` element one of them; one that does not end is none. */
function withPreApart(text: string): string[] {
  const [opening, ending] = [/<pre\b/gi, /<\/pre>/gi];
  const pieces: string[] = [];
  let from = 0;
  for (;;) {
    opening.lastIndex = from;
    const start = opening.exec(text)?.index;
    ending.lastIndex = start ?? text.length;
    if (start === undefined || !ending.test(text)) return [...pieces, text.slice(from)];
    pieces.push(text.slice(from, start), text.slice(start, ending.lastIndex));
    from = ending.lastIndex;
  }
}

function paragraph(text: string): string {
  const words = text.trim();
  if (words === "" || block.test(words)) return words;
  return `<p>${words.replace(/(?<!<br ?\/?>)\n/gi, "<br>\n")}</p>`;
}
