import { createRequire } from "node:module";
import type sanitizeHtml from "sanitize-html";

export interface Sanitized {
  /** Balanced: every element that was opened is closed, in order. */
  readonly html: string;
  /** Names of elements, and of attributes as `name=`, that were taken out and told something; in order of their first place. */
  readonly removed: readonly string[];
  /** Elements whose content was taken out with them, to the end of the text because nothing closes them. */
  readonly unclosed: readonly string[];
}

/** Elements that a release may write as HTML; all of them stand in feeds too without an objection. */
const elements =
  "a abbr aside b bdi blockquote br caption cite code data dd del details dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp section small span strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr".split(
    " ",
  );

/** These go with all that is in them; of every other element the content stays. */
const withContent =
  "applet audio button canvas datalist embed frameset head iframe input math meter noembed noframes noscript object optgroup option progress script select style svg template textarea title video xmp".split(
    " ",
  );

const attributes: Readonly<Record<string, string[]>> = {
  "*": ["id", "lang", "dir", "title"],
  a: ["href", "hreflang", "name", "aria-label"],
  data: ["value"],
  del: ["datetime"],
  details: ["open"],
  img: ["src", "alt", "width", "height", "loading"],
  ins: ["datetime"],
  li: ["value"],
  ol: ["start", "reversed", "type"],
  section: ["aria-label"],
  span: ["role", "aria-label"],
  td: ["colspan", "rowspan"],
  th: ["colspan", "rowspan", "scope", "abbr"],
  time: ["datetime"],
};

const classes = ["footnotes", "task", "align-left", "align-center", "align-right"];

const options: sanitizeHtml.IOptions = {
  allowedTags: elements,
  allowedAttributes: attributes,
  allowedClasses: { "*": classes },
  nonTextTags: withContent,
  // every address is read and settled afterwards, by the same rules as those of Markdown
  allowedSchemesAppliedToAttributes: [],
  selfClosing: ["br", "hr", "img", "wbr"],
};

/** Leaves of a text's HTML what a press release needs and no reader can be harmed by; addresses are left alone. */
export function sanitize(html: string): Sanitized {
  const removed = new Set<string>();
  const implied = new Set<string>();
  const clean = sanitizer()(html, {
    ...options,
    onOpenTag: (name, written) => {
      for (const taken of takenOut(name, Object.keys(written))) removed.add(taken);
    },
    onCloseTag: (name, missing) => {
      if (missing && withContent.includes(name)) implied.add(name);
    },
  });
  if (html.includes("<?")) removed.add("<?");
  if (html.includes("<![CDATA[")) removed.add("<![CDATA[");
  return { html: clean, removed: [...removed], unclosed: [...implied].filter((name) => !isEmptyElement(name, html)) };
}

/** What has no content needs no end: `<input>`, or `<svg/>` as XML writes it. */
function isEmptyElement(name: string, html: string): boolean {
  return name === "input" || name === "embed" || new RegExp(`<${name}(?:\\s[^>]*)?/>`, "i").test(html);
}

/** Classes and `data-` attributes mean something to the page they were copied from only, so their loss is not told. */
function takenOut(name: string, written: readonly string[]): string[] {
  if (!elements.includes(name)) return [`<${name}>`];
  const allowed = new Set([...(attributes["*"] ?? []), ...(attributes[name] ?? []), "class"]);
  return written.filter((key) => !allowed.has(key) && !key.startsWith("data-")).map((key) => `${key}=`);
}

/** Loaded for the first text that holds HTML: most newsrooms have none, and it takes longer to load than all else. */
function sanitizer(): typeof sanitizeHtml {
  loaded ??= createRequire(import.meta.url)("sanitize-html") as typeof sanitizeHtml;
  return loaded;
}

let loaded: typeof sanitizeHtml | undefined;
