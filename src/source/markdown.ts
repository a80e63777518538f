import { Marked } from "marked";
import markedFootnote from "marked-footnote";
import { decodeReferences } from "../model/character-references.js";
import { type Diagnostic, diagnostic } from "../model/diagnostic.js";
import type { Text } from "../model/text.js";
import { findAnchor } from "./anchors.js";
import { renderBlocks } from "./blocks.js";
import { footnoteSection } from "./footnotes.js";
import { piecesOf } from "./holes.js";
import { leadOf } from "./lead.js";
import { quickTokens } from "./quick-tokens.js";
import { settleHtml } from "./raw-html.js";
import { withoutForbidden } from "./references.js";
import { note, type Rendering, startRendering, type TextContext } from "./rendering.js";
import { placesOf } from "./spots.js";
import { survey } from "./survey.js";
import type { Footnotes, Token } from "./tokens.js";

export type { TextContext } from "./rendering.js";

export interface RenderedText {
  readonly text: Text;
  readonly diagnostics: readonly Diagnostic[];
}

/** The text of a release from its Markdown body (GitHub flavour, footnotes), and what is wrong with it. */
export function renderMarkdown(body: string, context: TextContext): RenderedText {
  const source = normalized(body);
  try {
    if (nested.test(source)) return tooDeep(context);
    return rendered(source, tokensOf(source), context);
  } catch (cause) {
    // the only way to learn that marked, or we, ran out of stack
    if (!(cause instanceof RangeError)) throw cause;
    forgetLexers();
    return tooDeep(context);
  }
}

/** A list a hundred lists deep, by its indent or by its markers in one line: marked would take minutes and gigabytes for a thousand. */
const nested = /^(?:[ \t]{200,}(?:[-+*]|\d{1,9}[.)])[ \t]|[ \t]{0,200}(?:(?:[-+*]|\d{1,9}[.)])[ \t]{1,4}){100})/m;

/** Line ends as marked counts them, and no NUL, which marks our holes (CommonMark, section 2.3). */
function normalized(body: string): string {
  const lines = body.includes("\r") ? body.replace(/\r\n?/g, "\n") : body;
  return lines.includes("\0") ? lines.replaceAll("\0", "") : lines;
}

function rendered(body: string, tokens: readonly Token[], context: TextContext): RenderedText {
  const { raw, shift, deep, unclosed } = survey(tokens, body);
  if (deep) return tooDeep(context);
  const footnotes = tokens.find((token) => token.type === "footnotes");
  const rendering = startRendering(context, { raw, shift, footnotes });
  for (const { start, end, token } of unclosed) note(rendering, ["unclosed-html", "error", { start, end }], token);
  const html = finished(renderBlocks(tokens, rendering) + footnotesOf(footnotes, rendering), body, rendering);
  settleFragments(rendering);
  noteFootnotes(footnotes, { html, body }, rendering);
  const text = {
    pieces: piecesOf(html, rendering.holes),
    lead: leadOf(html),
    assets: [...rendering.assets],
    linked: linkedFrom(rendering),
  };
  return { text, diagnostics: diagnosticsOf(rendering, body, tokens) };
}

function footnotesOf(footnotes: Footnotes | undefined, rendering: Rendering): string {
  const notes = footnotes?.items ?? [];
  const blocks = notes.map(({ label, content }) => ({ label, html: renderBlocks(content, rendering) }));
  return footnoteSection(blocks, rendering);
}

function finished(html: string, body: string, rendering: Rendering): string {
  const settled = rendering.raw ? settleHtml(html, rendering) : html;
  return body.includes("&#") ? withoutForbidden(settled) : settled;
}

function linkedFrom({ holes, context }: Rendering): string[] {
  const files = holes.flatMap((hole) => (hole.kind === "link" && hole.file !== context.file ? [hole.file] : []));
  return files.length > 0 ? [...new Set(files)] : files;
}

/** Links within the text get their addresses once every heading has its id. */
function settleFragments(rendering: Rendering): void {
  for (const { hole, fragment, spot } of rendering.fragments) {
    const address = findAnchor(fragment, rendering.anchors);
    if (address !== undefined) rendering.holes[hole] = { kind: "fragment", fragment: address };
    else if (!/^(?:top|fn(?:ref)?-[\d-]+)$/i.test(fragment)) {
      note(rendering, ["missing-fragment", "warning", { fragment: `#${fragment}` }], spot);
    }
  }
}

function noteFootnotes(
  footnotes: Footnotes | undefined,
  { html, body }: { html: string; body: string },
  rendering: Rendering,
): void {
  if (!body.includes("[^")) return;
  for (const footnote of footnotes?.rawItems ?? []) {
    if (footnotes?.items.includes(footnote)) continue;
    note(rendering, ["unused-footnote", "warning", { label: footnote.label }], footnote);
  }
  for (const [mark, label = ""] of html.replace(/<code>.*?<\/code>/gs, "").matchAll(/\[\^([^\]\n]+)\]/g)) {
    const spot = decodeReferences(mark);
    if (body[body.indexOf(spot) - 1] !== "\\") {
      note(rendering, ["missing-footnote", "warning", { label: decodeReferences(label) }], spot);
    }
  }
}

function diagnosticsOf({ findings, context }: Rendering, body: string, tokens: readonly Token[]): Diagnostic[] {
  if (findings.length === 0) return [];
  const { file, line } = context;
  const places = placesOf(
    findings.map(({ spot }) => spot),
    { file, line, body, tokens },
  );
  const diagnostics = findings.map(({ finding: { code, severity, values }, spot }) =>
    diagnostic(code, severity, places.get(spot) ?? { file, line, column: 1 }, values),
  );
  const once = new Map(diagnostics.map((each) => [JSON.stringify(each), each]));
  return [...once.values()].sort((a, b) => a.line - b.line || a.column - b.column);
}

function tooDeep({ file, line }: TextContext): RenderedText {
  const place = { file, line, column: 1 };
  return {
    text: { pieces: [], lead: "", assets: [], linked: [] },
    diagnostics: [diagnostic("text-too-deep", "error", place, {})],
  };
}

type Lexer = (body: string) => readonly Token[];

/** Made once for all texts; most texts have no footnotes and are spared the search for them. */
let lexers: { readonly plain: Lexer; readonly footnotes: Lexer } | undefined;

/** marked-footnote keeps state from one text to the next, which an exception leaves behind. */
function forgetLexers(): void {
  lexers = undefined;
}

function tokensOf(body: string): readonly Token[] {
  lexers ??= { plain: plainLexer(), footnotes: footnoteLexer() };
  return body.includes("[^") ? lexers.footnotes(body) : lexers.plain(body);
}

function plainLexer(): Lexer {
  const marked = new Marked({ gfm: true, tokenizer: quickTokens });
  return (body) => marked.lexer(body) as Token[];
}

/** marked-footnote numbers and renders while marked renders; we take only what it reads, and do the rest ourselves. */
function footnoteLexer(): Lexer {
  const { extensions = [], walkTokens } = markedFootnote({ description: "" });
  const marked = new Marked({ gfm: true, extensions, tokenizer: quickTokens });
  return (body) => {
    const tokens = marked.lexer(body);
    // the first token is where it gathers footnotes; shown to it, it forgets this text
    if (tokens[0]) void walkTokens?.call(marked, tokens[0]);
    return tokens as Token[];
  };
}
