import type { FoundContact, FoundIssuer, FoundRelease, Guess } from "../found-release.js";
import { type Reach, reachesIn } from "./facts.js";
import { headlinesOf } from "./headlines.js";
import { labelOf } from "./labels.js";
import { address } from "./rules-address.js";
import { contact } from "./rules-contact.js";
import { embargo, embargoInSentence } from "./rules-embargo.js";
import { dayAndPlace, footnote, labelledField, reach, sectionLabel, wayThere } from "./rules-facts.js";
import { furniture, kindOfRelease, nameOfIssuer } from "./rules-head.js";
import { listedFile, listedLink } from "./rules-lists.js";
import { dateIn } from "./sheet-date.js";
import { isProse, type SheetBlock, type SheetLine, type SheetText, sheetBlocks } from "./sheet-line.js";
import {
  type ContactDraft,
  leave,
  type Reading,
  type SheetRule,
  type SheetState,
  startOfSheet,
} from "./sheet-state.js";
import { leaveParts, markdownOf, withoutDateline } from "./sheet-text.js";

/** The first rule that reads a line counts. */
const rules: readonly SheetRule[] = [
  furniture,
  embargo,
  kindOfRelease,
  footnote,
  sectionLabel,
  labelledField,
  reach,
  dayAndPlace,
  wayThere,
  contact,
  address,
  listedLink,
  listedFile,
  nameOfIssuer,
];

export interface SheetOptions {
  /** The document, as the user named it. */
  readonly source: string;
  /** Names of the organisations that the newsroom knows. */
  readonly knownIssuers: readonly string[];
}

/** Reads the text of an old Medieninformation or press release, plain or in Markdown. No line of it is lost: what has no field is text, or reported. */
export function readSheet(text: string, { source, knownIssuers }: SheetOptions): FoundRelease {
  const sheet = sheetBlocks(text);
  const state = startOfSheet({ markdown: sheet.markdown, knownIssuers, headlineAfter: headlineFinder(sheet) });
  for (const block of sheet.blocks) readBlock(block, state);
  const { title, subtitle, kicker, above, body } = headlinesOf(state);
  leaveParts(above, state);
  const { markdown, joins } = markdownOf(withoutDateline(body, state), state);
  settleLooseFacts(state);
  const read = { ...Object.fromEntries(state.fields), ...given({ title, subtitle, kicker }) };
  const fields = { ...read, ...Object.fromEntries(state.fields) } as Readonly<Partial<Record<string, Reading>>>;
  const issuer = issuerOf(state);
  return {
    source,
    ...Object.fromEntries(Object.entries(fields).map(([key, reading]) => [key, reading?.value])),
    title: fields["title"]?.value ?? "",
    ...(state.unreadableEmbargo && { draft: true }),
    language: languageOf(text),
    body: { markdown },
    topics: state.topics.map((topic) => ({ title: topic })),
    keywords: state.keywords,
    issuer,
    contacts: contactsOf(state),
    links: state.links,
    attachments: state.attachments,
    guesses: [...guessesOf(fields, issuer && state.issuer.name), ...joins.map(joinGuess)],
    unplaced: state.left.map((left) => ({ source, ...left })),
  };
}

function readBlock(block: SheetBlock, state: SheetState): void {
  let lines: readonly SheetLine[] = block;
  while (lines[0] !== undefined) {
    const left: SheetBlock = [lines[0], ...lines.slice(1)];
    const count = countOf(left, state);
    if (count > 0) {
      state.interrupted = true;
      lines = lines.slice(count);
    } else lines = lines.slice(addText(left, block, state));
  }
}

function countOf(lines: SheetBlock, state: SheetState): number {
  for (const rule of rules) {
    const count = rule(lines, state);
    if (count > 0) return count;
  }
  return 0;
}

/** Running text is taken as a whole, so that a line of it that looks like a fact stays where it is. */
function addText(lines: SheetBlock, block: SheetBlock, state: SheetState): number {
  const taken: SheetBlock = isProse(lines) ? lines : [lines[0]];
  if (lines[0].heading > 0 || isProse(lines)) state.section = "text";
  for (const line of taken) embargoInSentence(line, state);
  const last = state.parts.at(-1);
  const goesOn = last && block.includes(last.lines[0]) && !state.interrupted && last.lines[0].heading === 0;
  if (goesOn) state.parts[state.parts.length - 1] = { ...last, lines: [...last.lines, ...taken] };
  else state.parts.push({ lines: taken, interrupted: state.interrupted && state.parts.length > 0 });
  state.interrupted = false;
  return taken.length;
}

/** Lines before the first running text that are no facts: the headline is the last but few of them. */
function headlineFinder({ blocks }: SheetText): (line: number) => boolean {
  const numbers: number[] = [];
  for (const block of blocks) {
    if (isProse(block)) break;
    for (const { text, number } of block) {
      if (labelOf(text) === undefined && reachesIn(text) === undefined && dateIn(text) === undefined)
        numbers.push(number);
    }
  }
  const last = numbers.at(-1) ?? 0;
  return (line) => line < last;
}

/** Facts that stood with nobody belong to the contact if it lacks them, else to the organisation. */
function settleLooseFacts(state: SheetState): void {
  for (const { reach: found, line } of state.loose) {
    if (!settled(found, state)) leave(state, line, "value", found.value);
  }
  const email = state.contacts.find((each) => each.email !== undefined)?.email;
  if (email !== undefined && generic.test(email)) state.issuer.email ??= email;
}

function settled({ kind, value }: Reach, { contacts, issuer }: SheetState): boolean {
  const contact = contacts.at(-1);
  if (kind === "web") return settle(issuer, "url", /^https?:/i.test(value) ? value : `https://${value}`);
  if (contact && contact[kind] === undefined && issuer.city === undefined) return settle(contact, kind, value);
  if (kind === "mobile") return contact !== undefined && settle(contact, kind, value);
  return settle(issuer, kind, value) || (contact !== undefined && settle(contact, kind, value));
}

/** False if another value stands there already. */
function settle<K extends string>(into: { [Key in K]?: string }, key: K, value: string): boolean {
  into[key] ??= value;
  return into[key] === value;
}

/** An address that belongs to the house, whoever answers. */
const generic = /^(?:presse|press|medien|media|info|post|poststelle|kontakt|contact|mail|office|redaktion)[\w.-]*@/i;

function contactsOf({ contacts }: SheetState): FoundContact[] {
  return contacts.filter((each): each is ContactDraft & { name: string } => each.name !== undefined);
}

function issuerOf(state: SheetState): FoundIssuer | undefined {
  const { name, street, postcode, city, country, notes, ...rest } = state.issuer;
  if (name === undefined) {
    // facts of somebody whose name is nowhere
    const values = [street, postcode && `${postcode} ${city ?? ""}`, ...Object.values(rest), ...notes];
    const kept = new Set(state.contacts.flatMap((each) => Object.values(each)));
    for (const value of values) if (value && !kept.has(value)) state.left.push({ reason: "value", value });
    return undefined;
  }
  const place = { street, postcode, city, country };
  const hasPlace = Object.values(place).some((value) => value !== undefined);
  return { name: name.value, ...rest, ...(hasPlace && { address: place }), notes };
}

const sure = 0.99;

function guessesOf(fields: Readonly<Partial<Record<string, Reading>>>, name: Reading | undefined): Guess[] {
  const all = { ...fields, ...(name && { issuer: name }) };
  return Object.entries(all).flatMap(([key, reading]) =>
    reading && reading.confidence < sure ? [{ key, value: reading.value, confidence: reading.confidence }] : [],
  );
}

function joinGuess(value: string): Guess {
  return { key: "text", value, confidence: 0.8 };
}

const germanWords = /(?<!\p{L})(?:der|die|das|und|ist|mit|für|von|den|dem|ein|eine|nicht|auf|zu|im)(?!\p{L})/giu;
const englishWords = /(?<!\p{L})(?:the|and|of|to|in|is|for|with|that|on|was|by|are|has|from)(?!\p{L})/giu;

/** By the small words; undefined if they do not decide. */
function languageOf(text: string): string | undefined {
  const sample = text.slice(0, 20_000);
  const [german, english] = [sample.match(germanWords)?.length ?? 0, sample.match(englishWords)?.length ?? 0];
  if (german > 2 * english && german >= 5) return "de";
  return english > 2 * german && english >= 5 ? "en" : undefined;
}

function given<T extends object>(values: T): Partial<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<T>;
}
