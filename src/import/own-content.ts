import { type Labels, labelsFor } from "../messages/labels.js";
import { decodeReferences } from "../model/character-references.js";
import type { FoundContact, FoundPicture, FoundRelease } from "./found-release.js";
import { dateIn, writtenDate } from "./sheet/sheet-date.js";

/** What presswerk itself put around a release's text in a feed, each part in its field again, and the text alone. */
export type OwnContent = Pick<
  FoundRelease,
  | "subtitle"
  | "kicker"
  | "place"
  | "type"
  | "number"
  | "contacts"
  | "links"
  | "accessible"
  | "correctsUrl"
  | "corrections"
  | "withdrawn"
> & {
  readonly html: string;
  readonly image?: FoundPicture | undefined;
  /** Titles of attachments by address. */
  readonly titles: ReadonlyMap<string, string>;
};

/** What a JSON Feed says beside the content. */
export interface OwnFacts {
  readonly language: string;
  /** yyyy-mm-dd: the day that stands behind the place. */
  readonly day: string | undefined;
  readonly kicker?: string | undefined;
  /** True if there is no kicker or subtitle but those named here. */
  readonly exact: boolean;
  readonly subtitle?: string | undefined;
}

/** True if content has a part that only presswerk writes like this. */
export function isOwnContent(html: string, language: string): boolean {
  const { contacts, links, attachments } = labelsFor(language);
  return [contacts, links, attachments].some((label) => new RegExp(`\\n<h2>${label}</h2><(?:p|ul)>`).test(html));
}

/** Takes content apart as presswerk put it together; whatever is not exactly of its form stays in the text. */
export function ownContent(html: string, facts: OwnFacts): OwnContent {
  const labels = labelsFor(facts.language);
  const withdrawn = withdrawalIn(html, labels);
  if (withdrawn) return { html: "", withdrawn, titles: new Map() };
  const end: Peeled = { html: html.trim(), found: { titles: new Map() } };
  const body = [signature, people, linkList, fileList, photo].reduce((left, peel) => peel(left, labels), end);
  const head = introduction(notices(body, labels), facts);
  return { ...head.found, html: head.html };
}

interface Peeled {
  readonly html: string;
  readonly found: Omit<OwnContent, "html">;
}

/** A part that stands at the end of the rest. */
function peeled(peel: Peeled, start: number, found: Partial<OwnContent>): Peeled {
  return { html: peel.html.slice(0, start).trimEnd(), found: { ...peel.found, ...found } };
}

function signature(peel: Peeled, labels: Labels): Peeled {
  const start = peel.html.lastIndexOf("<p>");
  const words = /^<p>([^<>]+)<\/p>$/.exec(peel.html.slice(start))?.[1];
  const [before = "", behind = ""] = labels.number("\0").split("\0");
  if (start === -1 || words === undefined) return peel;
  const text = decodeReferences(words);
  const at = text.lastIndexOf(` ${before}`);
  if (at <= 0 || !text.endsWith(behind)) return peel;
  const number = text.slice(at + 1 + before.length, text.length - behind.length);
  return /^\S.{0,60}$/.test(number) ? peeled(peel, start, { type: text.slice(0, at), number }) : peel;
}

function people(peel: Peeled, labels: Labels): Peeled {
  const section = lastSection(peel.html, labels.contacts);
  const persons =
    section && /^(?:<p>(?:[^<]|<br>|<\/?a\b[^>]*>)*<\/p>)+$/.test(section.inside) ? section.inside : undefined;
  if (!section || persons === undefined) return peel;
  const contacts = persons
    .slice(3, -4)
    .split("</p><p>")
    .map((person) => contactOf(person, labels));
  return peeled(peel, section.start, { contacts });
}

function contactOf(html: string, labels: Labels): FoundContact {
  const [who = "", ...lines] = html.split("<br>").map(textOf);
  const comma = who.indexOf(", ");
  const contact: Record<string, string> = { name: comma === -1 ? who : who.slice(0, comma) };
  if (comma !== -1) contact["role"] = who.slice(comma + 2);
  for (const line of lines) {
    const key = (["phone", "mobile", "fax", "email"] as const).find((each) => line.startsWith(`${labels[each]}: `));
    if (key) contact[key] = line.slice(labels[key].length + 2);
  }
  return { name: "", ...contact };
}

function linkList(peel: Peeled, labels: Labels): Peeled {
  const section = lastSection(peel.html, labels.links);
  const items = section && itemsOf(section.inside);
  if (!section || !items) return peel;
  const kinds = { [labels.inEasyLanguage]: "easy-language", [labels.inSignLanguage]: "sign-language" } as const;
  const accessible = items.flatMap(({ title, url }) => {
    const kind = kinds[title];
    return kind && url !== undefined ? [{ kind, url }] : [];
  });
  const links = items.filter(({ title, url }) => kinds[title] === undefined || url === undefined);
  return peeled(peel, section.start, { links, accessible });
}

function fileList(peel: Peeled, labels: Labels): Peeled {
  const section = lastSection(peel.html, labels.attachments);
  const items = section && itemsOf(section.inside);
  if (!section || !items) return peel;
  const titles = new Map(
    items.flatMap(({ title, url }) => (url === undefined || isName(title, url) ? [] : [[url, title] as const])),
  );
  return peeled(peel, section.start, { titles });
}

/** A file without a title is shown by its name. */
function isName(title: string, url: string): boolean {
  try {
    return decodeURIComponent(url).endsWith(`/${title}`);
  } catch {
    return false;
  }
}

function itemsOf(inside: string): { title: string; url?: string }[] | undefined {
  if (!/^<ul>(?:<li>(?:[^<]|<br>|<\/?a\b[^>]*>)*<\/li>)+<\/ul>$/.test(inside)) return undefined;
  return inside
    .slice("<ul><li>".length, -"</li></ul>".length)
    .split("</li><li>")
    .map((item) => {
      const url = /^<a href="([^"]*)">/.exec(item)?.[1];
      return { title: textOf(item), ...(url !== undefined && { url: decodeReferences(url) }) };
    });
}

/** The last section of a name: presswerk's own headings have no id, those of a text have one. */
function lastSection(html: string, name: string): { start: number; inside: string } | undefined {
  const heading = `<h2>${name}</h2>`;
  const start = html.lastIndexOf(heading);
  return start === -1 ? undefined : { start, inside: html.slice(start + heading.length) };
}

const figure =
  /^<figure><img src="([^"]*)" alt="([^"]*)"(?: width="\d+" height="\d+")?>(?:<figcaption>((?:[^<]|<br>|<\/?a\b[^>]*>)*)<\/figcaption>)?<\/figure>$/;

function photo(peel: Peeled, labels: Labels): Peeled {
  const start = peel.html.lastIndexOf("<figure>");
  const match = start === -1 ? null : figure.exec(peel.html.slice(start));
  if (!match) return peel;
  const [, src = "", alt = "", legend = ""] = match;
  const words: Record<string, string> = {};
  for (const line of legend
    .split("<br>")
    .map(textOf)
    .filter((each) => each !== "")) {
    const key = line.startsWith(`${labels.license}: `)
      ? "license"
      : line.startsWith(`${labels.photoCredit}: `)
        ? "credit"
        : "caption";
    const value = line.replace(
      key === "license" ? `${labels.license}: ` : key === "credit" ? `${labels.photoCredit}: ` : "",
      "",
    );
    words[key] = words[key] === undefined ? value : `${words[key]}\n${value}`;
  }
  return peeled(peel, start, { image: { url: decodeReferences(src), alt: decodeReferences(alt), ...words } });
}

/** Corrections, and the releases that correct or are corrected: they stand first. */
function notices(peel: Peeled, labels: Labels): Peeled {
  const [before = "", behind = ""] = labels.correctionOf("\0").split("\0");
  const corrections: { date: string; note: string }[] = [];
  let { html } = peel;
  let correctsUrl: string | undefined;
  for (;;) {
    const [whole = "", label = "", rest = ""] =
      /^<p>(?:<strong>([^<]*):<\/strong> )?((?:[^<]|<br>|<\/?a\b[^>]*>)*)<\/p>\n?/.exec(html) ?? [];
    const words = decodeReferences(label);
    const date = words.startsWith(before) && words.endsWith(behind) && label !== "" ? dateIn(words) : undefined;
    const refers = [labels.corrects, labels.correctedBy].find(
      (each) => label === "" && rest.startsWith(`${each}: <a href="`),
    );
    if (date) corrections.push({ date: writtenDate(date), note: textOf(rest) });
    else if (refers === undefined) break;
    else if (refers === labels.corrects) correctsUrl = decodeReferences(/<a href="([^"]*)"/.exec(rest)?.[1] ?? "");
    html = html.slice(whole.length);
  }
  return { html, found: { ...peel.found, corrections, correctsUrl } };
}

const paragraph = /<p>((?:[^<]|<br>)*)<\/p>|<p><strong>((?:[^<]|<br>)*)<\/strong><\/p>/gy;

/** Kicker, subtitle and dateline share the first line. A single paragraph there may as well be the text's own. */
function introduction(peel: Peeled, facts: OwnFacts): Peeled {
  const end = `${peel.html}\n`.indexOf("\n");
  const parts = [...peel.html.slice(0, end).matchAll(paragraph)];
  if (parts.length === 0 || parts.length > 3 || parts.map(([whole]) => whole).join("").length !== end) return peel;
  const place = placeIn(parts.at(-1)?.[1], facts);
  const others = place === undefined ? parts : parts.slice(0, -1);
  const subtitle = others.find((part) => part[2] !== undefined)?.[2];
  const first = others.find((part) => part[1] !== undefined)?.[1];
  const inOrder = others.length === (first === undefined ? 0 : 1) + (subtitle === undefined ? 0 : 1);
  const kicker = first === undefined ? undefined : textOf(first);
  const second = subtitle === undefined ? undefined : textOf(subtitle);
  const sure = facts.exact
    ? kicker === facts.kicker && second === facts.subtitle
    : kicker === undefined || others.length > 1 || place !== undefined;
  if (!inOrder || !sure || (others[0]?.[2] !== undefined && first !== undefined)) return peel;
  const found = { kicker, subtitle: second, place };
  return { html: peel.html.slice(end).trimStart(), found: { ...peel.found, ...found } };
}

/** The place before the day of the release. */
function placeIn(html: string | undefined, { day }: OwnFacts): string | undefined {
  const text = html === undefined ? "" : textOf(html);
  const comma = text.lastIndexOf(", ");
  const named = comma > 0 && day !== undefined && dateIn(text.slice(comma))?.day === day;
  return named && /^[\s,]*[\d\p{L}. ]+$/u.test(text.slice(comma)) ? text.slice(0, comma) : undefined;
}

function withdrawalIn(html: string, labels: Labels): FoundRelease["withdrawn"] {
  const [, label = "", notice = ""] = /^<p><strong>([^<]*)\.<\/strong> ([^<]*)<\/p>/.exec(html) ?? [];
  const date =
    label.startsWith(labels.withdrawnOn) && decodeReferences(notice) === labels.withdrawnNotice
      ? dateIn(label)
      : undefined;
  if (!date) return undefined;
  const reason = new RegExp(`<p>${labels.withdrawnReason}: ((?:[^<]|<br>)*)</p>`).exec(html)?.[1];
  return { date: writtenDate(date), reason: reason === undefined ? undefined : textOf(reason) };
}

function textOf(html: string): string {
  return decodeReferences(html.replaceAll("<br>", "\n").replace(/<[^>]*>/g, "")).trim();
}
