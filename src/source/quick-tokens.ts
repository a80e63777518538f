/** What one of marked's tokenizer methods sees of marked. */
interface Tokenizer {
  readonly lexer: { readonly state: { readonly inRawBlock: boolean } };
}

interface PlainText {
  readonly type: "text";
  readonly raw: string;
  readonly text: string;
  readonly escaped: boolean;
}

/**
 * Answers three questions of marked's that take most of its time, where the answer is plain to see: `false` hands the
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

  /** The second line of a table holds nothing but `|`, `:`, `-` and spaces. */
  table(src: string): undefined | false {
    const second = src.indexOf("\n") + 1;
    return second > 0 && /^ {0,3}[|:-]/.test(src.slice(second, second + 4)) ? false : undefined;
  },

  /** A heading of this kind has a line of `=` or `-` before the next empty one. */
  lheading(src: string): undefined | false {
    const end = src.indexOf("\n\n");
    return /\n {0,3}[=-]/.test(end < 0 ? src : src.slice(0, end)) ? false : undefined;
  },
};

const backtick = 96;
const tilde = 126;
const meaningful = /[\\<![`*~_]/g;

/** Addresses, numeric references and the two spaces of a line break. */
function needsMarked(words: string): boolean {
  if (words.includes("@") || words.includes("www.") || words.includes("  \n") || words.includes("&#")) return true;
  return words.includes(":") && /:\/\/|mailto:|xmpp:/.test(words);
}

/** A mail address may hold such characters too: then it begins before them. */
function endsInMailName(src: string, end: number): boolean {
  mailName.lastIndex = end;
  return end < src.length && mailName.test(src);
}

const mailName = /[a-zA-Z0-9.!#$%&'*+/=?_`{|}~-]+@/y;
