import { type Labelled, labelOf } from "./labels.js";

/** A number or address by which somebody can be reached. */
export interface Reach {
  readonly kind: "phone" | "mobile" | "fax" | "email" | "web";
  readonly value: string;
  /** The sign behind it that refers to a footnote, such as `*`. */
  readonly mark?: string | undefined;
}

const email = /^(?:mailto:)?([\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,})\s*(\*+\)?|[¹²³]\)?|\(?[1-9]\)|\[\^?[1-9]\])?$/iu;
const web = /^(?:https?:\/\/|www\.)[^\s,;]+$/i;
const number = /^\+?[\d(][\d\s()/.–-]{1,28}\d(?:\s*(?:\*|¹))?$/;
const between =
  /\s*[|·•;]\s*|\s*\t\s*|\s{3,}|,\s*(?=(?:tele?|fon|fax|mobil|handy|durchwahl|e-?mail|phone|mobile|cell|www\.|https?:|[\w.+-]+@))|\s+(?=(?:tele?fax|fax|e-?mail|mobil)\b)/i;

/** Every fact of a line, undefined if there is anything else in it. */
export function reachesIn(text: string): Reach[] | undefined {
  const found: Reach[] = [];
  for (const part of text.split(between)) {
    if (part.trim() === "") continue;
    const reach = reachOf(part.trim());
    if (reach === undefined) return undefined;
    found.push(reach);
  }
  return found.length > 0 ? found : undefined;
}

/** A single fact: with its label, or one that shows by itself what it is. */
function reachOf(text: string): Reach | undefined {
  const labelled = labelOf(text) ?? initialOf(text);
  if (labelled === undefined) return bare(text);
  const { label, value } = labelled;
  const digits = value.replace(/\D/g, "").length;
  if (label === "extension")
    return number.test(value) || /^\d{2,6}$/.test(value) ? { kind: "phone", value } : undefined;
  if (label === "phone" || label === "fax" || label === "mobile") {
    return number.test(value) && digits >= 5 ? { kind: label, value: value.replace(/\s*[*¹]$/, "") } : undefined;
  }
  if (label === "email" || label === "web") return bare(value);
  return undefined;
}

/** `T +49 …`, `M: …`, as letterheads of today have it. */
function initialOf(text: string): Labelled | undefined {
  const [, words = "", value = ""] = /^([TFME])[:.]?\s+(\S.*)$/.exec(text) ?? [];
  const label = ({ T: "phone", F: "fax", M: "mobile", E: "email" } as const)[words];
  return label && { label, words, value };
}

/** A number without any label, where nothing but a telephone number can stand. */
export function phoneOf(text: string): Reach | undefined {
  return number.test(text) && text.replace(/\D/g, "").length >= 6 ? { kind: "phone", value: text } : undefined;
}

function bare(text: string): Reach | undefined {
  const mail = email.exec(text);
  if (mail?.[1]) return { kind: "email", value: mail[1], ...(mail[2] && { mark: mail[2] }) };
  return web.test(text) ? { kind: "web", value: text.replace(/[.,]$/, "") } : undefined;
}
