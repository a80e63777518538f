import type { Asset } from "../model/asset.js";
import type { Severity } from "../model/diagnostic.js";
import type { Newsroom } from "../model/newsroom.js";
import type { Problems } from "../model/problems.js";
import type { Hole } from "../model/text.js";
import { type Anchors, noAnchors } from "./anchors.js";
import type { Finding, ReleaseAssets } from "./assets.js";
import type { Footnotes, Token } from "./tokens.js";

/** What a text is rendered with. */
export interface TextContext {
  /** Path of the release's file from the configuration's folder, with `/`, as `Release.file`. */
  readonly file: string;
  /** Line of the file on which the body begins, from 1. */
  readonly line: number;
  readonly newsroom: Pick<Newsroom, "url">;
  /** The release's files: the same object for front matter and text. */
  readonly assets: ReleaseAssets;
  /** In the release's language: `labelsFor(language).text` fits. */
  readonly words: TextWords;
}

/** What a text is given beside what the press office wrote, mostly for screen readers. */
export interface TextWords {
  readonly footnotes: string;
  readonly footnote: (number: number) => string;
  readonly backToText: (number: number) => string;
  readonly done: string;
  readonly open: string;
}

/** Where trouble was met: a token, or words that stand in the body. */
export type Spot = Token | string;

/** What is known of a text while it is being rendered. */
export interface Rendering {
  readonly context: TextContext;
  /** True if the text holds HTML of its own: headings, ids and links to releases are then settled after it was sanitised. */
  readonly raw: boolean;
  /** What is added to the level of a Markdown heading. */
  readonly shift: number;
  readonly holes: Hole[];
  /** Files that the text names so far. */
  readonly assets: Set<Asset>;
  readonly anchors: Anchors;
  /** Holes of links within the text, until every anchor is known. */
  readonly fragments: { readonly hole: number; readonly fragment: string; readonly spot: Spot }[];
  readonly findings: { readonly finding: Finding; readonly spot: Spot }[];
  /** Footnotes by label, and how often the text has referred to each so far. */
  readonly footnotes: ReadonlyMap<string, { readonly number: number; marks: number }>;
  /** True inside the words of a link, which can hold no other. */
  inLink: boolean;
}

export function startRendering(
  context: TextContext,
  { raw, shift, footnotes }: { raw: boolean; shift: number; footnotes: Footnotes | undefined },
): Rendering {
  const numbered = (footnotes?.items ?? []).map(
    ({ label }, index) => [label, { number: index + 1, marks: 0 }] as const,
  );
  return {
    ...{ context, raw, shift, holes: [], assets: new Set(), anchors: noAnchors(), fragments: [], findings: [] },
    ...{ footnotes: new Map(numbered), inLink: false },
  };
}

/** Notes trouble in the text. */
export function note<C extends keyof Problems>(
  rendering: Rendering,
  [code, severity, values]: readonly [C, Severity, Problems[C]],
  spot: Spot,
): void {
  rendering.findings.push({ finding: { code, severity, values } as Finding, spot });
}
