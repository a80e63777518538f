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
  const plain = content.replace(/<!--(?:(?!-->)[\s\S])*-->/g, "");
  const filled = withoutShortcodes(plain, fileOf, shortcodes);
  return { html: blocks ? filled : paragraphs(filled), shortcodes };
}

const shortcode = /\[(\/?)([a-z][\w-]{1,40})((?:\s+[^[\]<>]*)?)\/?\]/gi;

function withoutShortcodes(text: string, fileOf: (id: string) => WordpressFile | undefined, left: string[]): string {
  const captions = text.replace(
    /\[(?:wp_)?caption([^\]]*)\]\s*((?:<a\b[^>]*>)?\s*<img\b[^>]*>\s*(?:<\/a>)?)([^[]*)\[\/(?:wp_)?caption\]/gi,
    (_, attributes: string, picture: string, words: string) =>
      figure(picture, words.trim() || escapeHtml(attribute(attributes, "caption") ?? "")),
  );
  const embeds = captions.replace(/\[embed[^\]]*\]\s*(https?:\/\/[^\s[\]<>]+)\s*\[\/embed\]/gi, (_, url: string) =>
    link(url),
  );
  return embeds.replace(shortcode, (whole, closing: string, name: string, attributes: string) => {
    if (/^gallery$/i.test(name)) return gallery(attributes, fileOf);
    const src = mediaIn(name, attributes);
    if (src !== undefined) return link(src);
    // “[sic]” is no shortcode: those have values, or an end
    const known = attributes.includes("=") || closing !== "" || text.toLowerCase().includes(`[/${name.toLowerCase()}]`);
    if (!known) return whole;
    if (closing === "") left.push(whole);
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
  return text
    .replace(/\r\n?/g, "\n")
    .split(/(<pre\b[\s\S]*?<\/pre>)/i)
    .map((part) =>
      /^<pre\b/i.test(part)
        ? part
        : part
            .split(/\n\s*\n/)
            .map(paragraph)
            .join("\n"),
    )
    .join("\n");
}

function paragraph(text: string): string {
  const words = text.trim();
  if (words === "" || block.test(words)) return words;
  return `<p>${words.replace(/(?<!<br ?\/?>)\n/gi, "<br>\n")}</p>`;
}
