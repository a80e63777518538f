/** What we use of the tokens that marked makes of a Markdown text. */
export type Token =
  | { type: "space" | "hr" | "br" | "def"; raw: string }
  | { type: "paragraph" | "blockquote" | "strong" | "em" | "del"; raw: string; tokens: Token[] }
  | { type: "heading"; raw: string; depth: number; tokens: Token[] }
  | { type: "code" | "codespan" | "escape"; raw: string; text: string }
  | { type: "html"; raw: string; text: string }
  | List
  | { type: "checkbox"; raw: string; checked: boolean }
  | Table
  /** A run of inline text, or in a tight list a block of them; `escaped` inside raw HTML that must stay as it is. */
  | { type: "text"; raw: string; text: string; escaped?: boolean; tokens?: Token[] }
  | Link
  | Picture
  | FootnoteReference
  | Footnote
  | Footnotes;

export interface List {
  readonly type: "list";
  readonly raw: string;
  readonly ordered: boolean;
  readonly start: number | "";
  readonly items: readonly Item[];
}

export interface Item {
  readonly raw: string;
  readonly task: boolean;
  readonly tokens: readonly Token[];
}

export interface Table {
  readonly type: "table";
  readonly raw: string;
  readonly header: readonly Cell[];
  readonly rows: readonly (readonly Cell[])[];
}

export interface Cell {
  readonly text: string;
  readonly header: boolean;
  readonly align: "left" | "center" | "right" | null;
  readonly tokens: readonly Token[];
}

export interface Link {
  readonly type: "link";
  readonly raw: string;
  readonly href: string;
  readonly title?: string | null;
  readonly text: string;
  /** True where address and text are meant as they stand, without character references. */
  readonly autolink?: boolean;
  readonly tokens: readonly Token[];
}

export interface Picture {
  readonly type: "image";
  readonly raw: string;
  readonly href: string;
  readonly title: string | null;
  readonly text: string;
  readonly tokens: readonly Token[];
}

export interface FootnoteReference {
  readonly type: "footnoteRef";
  readonly raw: string;
  readonly label: string;
}

export interface Footnote {
  readonly type: "footnote";
  readonly raw: string;
  readonly label: string;
  readonly content: readonly Token[];
}

/** All footnotes of a text: `rawItems` as defined, `items` in the order in which the text refers to them. */
export interface Footnotes {
  readonly type: "footnotes";
  readonly raw: string;
  readonly rawItems: readonly Footnote[];
  readonly items: readonly Footnote[];
}

/** The tokens directly inside another, in the order of the text. */
export function childrenOf(token: Token): readonly Token[] {
  switch (token.type) {
    case "list":
      return token.items.flatMap(({ tokens }) => tokens);
    case "table":
      return [token.header, ...token.rows].flat().flatMap(({ tokens }) => tokens);
    case "footnote":
      return token.content;
    default:
      return "tokens" in token ? (token.tokens ?? none) : none;
  }
}

const none: readonly Token[] = [];
