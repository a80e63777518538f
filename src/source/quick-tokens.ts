/** What one of marked's tokenizer methods sees of marked. */
interface Tokenizer {
  readonly lexer: {
    readonly state: { readonly inRawBlock: boolean; top: boolean; readonly lastToken?: { readonly type: string } };
    blockTokens(text: string): Block[];
  };
}

/** A token of marked's own. */
type Block = { type: string; raw: string };

interface PlainText {
  readonly type: "text";
  readonly raw: string;
  readonly text: string;
  readonly escaped: boolean;
}

/**
 * Answers four questions of marked's that take most of its time, where the answer is plain to see: `false` hands the
 * question on to marked, undefined says no. With or without them the tokens are the same, which a test watches.
 */
export const quickTokens = {
  /** A run of words ends at the next character that may mean something; a link without brackets is left to marked. */
  inlineText(this: Tokenizer, src: string): PlainText | false {
    const first = src.charCodeAt(0);
    if (first === backtick || first === tilde) return false;
    meaningful.lastIndex = 1;
    const end = meaningful.exec(src)?.index ?? src.length;
    const raw = src.slice(0, end);
    if (needsMarked(raw) || endsInMailName(src, end)) return false;
    return { type: "text", raw, text: raw, escaped: this.lexer.state.inRawBlock };
  },

  /** A list whose items are one line each, with an empty line behind it and then something else. */
  list(this: Tokenizer, src: string): PlainList | undefined | false {
    const marker = listMarker.exec(src);
    if (!marker) return mayBeList.test(src) ? false : undefined;
    const lines = this.lexer.state.lastToken?.type === "text" ? undefined : itemLines(src, marker[0].at(-2));
    return lines ? plainList(lines, marker[1], this.lexer) : false;
  },

  /** The second line of a table holds nothing but `|`, `:`, `-` and spaces. */
  table(src: string): undefined | false {
    const second = src.indexOf("\n") + 1;
    return second > 0 && /^ {0,3}[|:-]/.test(src.slice(second, second + 4)) ? false : undefined;
  },

  /** A heading of this kind has a line of `=` or `-` before the next empty one. */
  lheading(src: string): undefined | false {
    const first = src.indexOf("\n");
    if (first < 0 || src.charCodeAt(first + 1) === lineFeed) return undefined;
    const end = src.indexOf("\n\n", first);
    return /\n {0,3}[=-]/.test(end < 0 ? src : src.slice(0, end)) ? false : undefined;
  },
};

const backtick = 96;
const tilde = 126;
const meaningful = /[\\<![`*~_]/g;

/** Addresses, numeric references and the two spaces of a line break. */
function needsMarked(words: string): boolean {
  if (words.includes("@") || (words.includes("\n") && words.includes("  \n"))) return true;
  if (words.includes("&") && words.includes("&#")) return true;
  return (words.includes(":") && /:\/\/|mailto:|xmpp:/.test(words)) || holdsHost(words);
}

/** Looks for the dot of `www.`, because a `w` is far more frequent. */
function holdsHost(words: string): boolean {
  for (let dot = words.indexOf("."); dot >= 0; dot = words.indexOf(".", dot + 1)) {
    if (words.charCodeAt(dot - 1) === smallW && words.endsWith("www", dot)) return true;
  }
  return false;
}

const smallW = 119;

/** A mail address may hold such characters too: then it begins before them. */
function endsInMailName(src: string, end: number): boolean {
  mailName.lastIndex = end;
  return end < src.length && mailName.test(src);
}

const mailName = /[a-zA-Z0-9.!#$%&'*+/=?_`{|}~-]+@/y;

interface PlainList {
  readonly type: "list";
  readonly raw: string;
  readonly ordered: boolean;
  readonly start: number | "";
  readonly loose: false;
  readonly items: PlainItem[];
}

interface PlainItem {
  readonly type: "list_item";
  readonly raw: string;
  readonly task: false;
  readonly loose: false;
  readonly text: string;
  tokens: Block[];
}

function plainList(lines: readonly string[], number: string | undefined, lexer: Tokenizer["lexer"]): PlainList {
  const items = lines.map((line, index): PlainItem => {
    const raw = index < lines.length - 1 ? `${line}\n` : line;
    return { type: "list_item", raw, task: false, loose: false, text: line.slice(line.indexOf(" ") + 1), tokens: [] };
  });
  for (const item of items) {
    lexer.state.top = false;
    item.tokens = lexer.blockTokens(item.text);
  }
  const start = number === undefined ? "" : Number(number);
  return { type: "list", raw: lines.join("\n"), ordered: number !== undefined, start, loose: false, items };
}

const mayBeList = /^ {0,3}(?:[*+-]|\d{1,9}[.)])/;
const listMarker = /^(?:[*+-]|(\d{1,9})[.)]) /;
/** What an item may begin with: words, perhaps emphasised. */
const plainItem = /^(?:[*+-]|\d{1,9}[.)]) (?:\*{1,2}|_{1,2})?[\p{L}\p{N}„“‚‘«»]/u;

/** The lines of such a list, whose markers end with `sign`; undefined if it holds, or may go on with, anything else. */
function itemLines(src: string, sign: string | undefined): string[] | undefined {
  const lines: string[] = [];
  let end = -1;
  do {
    const start = end + 1;
    const next = src.indexOf("\n", start);
    end = next < 0 ? src.length : next;
    const line = src.slice(start, end);
    if (!plainItem.test(line) || line.charAt(line.indexOf(" ") - 1) !== sign) return undefined;
    if (line.includes("\t") || line.trimEnd() !== line) return undefined;
    lines.push(line);
  } while (end + 1 < src.length && src.charCodeAt(end + 1) !== lineFeed);
  return endsList(src, end, sign) ? lines : undefined;
}

/** True if nothing behind the last line, which ends at `end`, belongs to the list. */
function endsList(src: string, end: number, sign: string | undefined): boolean {
  let behind = end;
  while (src.charCodeAt(behind) === lineFeed) behind++;
  return behind >= src.length || !(src[behind] === sign || /[\s\d]/.test(src[behind] as string));
}

const lineFeed = 10;
