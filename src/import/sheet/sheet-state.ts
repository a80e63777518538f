import type { UnplacedReason } from "../../model/unplaced.js";
import type { Reach } from "./facts.js";
import type { SheetBlock, SheetLine } from "./sheet-line.js";

/** What is being read at the moment: facts without a label belong to it. */
export type Section = "head" | "contact" | "address" | "directions" | "links" | "attachments" | "text";

/** A value and how sure it is, from 0 to 1. */
export interface Reading {
  readonly value: string;
  readonly confidence: number;
}

/** A person or desk while it is being read. */
export interface ContactDraft {
  name?: string;
  role?: string;
  phone?: string;
  mobile?: string;
  fax?: string;
  email?: string;
}

/** The organisation while it is being read. */
export interface IssuerDraft {
  name?: Reading;
  street?: string;
  postcode?: string;
  city?: string;
  country?: string;
  url?: string;
  phone?: string;
  fax?: string;
  email?: string;
  directions?: string;
  readonly notes: string[];
}

/** A piece of the text itself. */
export interface TextPart {
  readonly lines: SheetBlock;
  /** True if something that is not text stood between it and the piece before. */
  readonly interrupted: boolean;
}

type FieldKey = "type" | "number" | "title" | "subtitle" | "kicker" | "date" | "place" | "embargo";

/** What has been read of a sheet so far; rules add to it. */
export interface SheetState {
  readonly markdown: boolean;
  /** Names of organisations that the newsroom knows. */
  readonly knownIssuers: readonly string[];
  /** True if a line that may be the headline comes after the line of that number. */
  readonly headlineAfter: (line: number) => boolean;
  section: Section;
  /** The last line that was read as one about a contact. */
  contactLine: number;
  readonly fields: Map<FieldKey, Reading>;
  readonly contacts: ContactDraft[];
  readonly issuer: IssuerDraft;
  /** Facts that stand neither with a contact nor with an address. */
  readonly loose: { readonly reach: Reach; readonly line: SheetLine }[];
  /** Signs that refer to a footnote. */
  readonly marks: Set<string>;
  readonly topics: string[];
  readonly keywords: string[];
  readonly links: { readonly title: string; readonly url?: string }[];
  readonly attachments: { readonly title: string; readonly url: string }[];
  readonly parts: TextPart[];
  readonly left: { readonly line?: number; readonly reason: UnplacedReason; readonly value: string }[];
  /** True once a moment was announced before which nothing may be shown, and nobody could read it. */
  unreadableEmbargo: boolean;
  /** True while something that is not text has been read since the last piece of text. */
  interrupted: boolean;
}

/** A rule looks at the lines that are left of a block and says how many of them it has read; 0 if it is not about them. */
export type SheetRule = (lines: SheetBlock, state: SheetState) => number;

export function startOfSheet(known: Pick<SheetState, "markdown" | "knownIssuers" | "headlineAfter">): SheetState {
  return {
    ...known,
    ...{ section: "head", contactLine: 0, fields: new Map(), contacts: [], issuer: { notes: [] }, loose: [] },
    ...{ marks: new Set(), topics: [], keywords: [], links: [], attachments: [], parts: [], left: [] },
    ...{ unreadableEmbargo: false, interrupted: false },
  };
}

/** Notes a field; what was read with more confidence before stays, and the other value is reported. */
export function setField(state: SheetState, key: FieldKey, reading: Reading, line: SheetLine): void {
  const before = state.fields.get(key);
  if (before === undefined || before.confidence < reading.confidence) state.fields.set(key, reading);
  const dropped = before && before.confidence < reading.confidence ? before.value : reading.value;
  if (before && before.value !== reading.value) leave(state, line, "value", dropped);
}

/** Reports a line, or a value of it, that has no place. */
export function leave(state: SheetState, line: SheetLine, reason: UnplacedReason, value = line.text): void {
  state.left.push({ line: line.number, reason, value });
}
