import { cityOf, countryOf, isStreet } from "./address.js";
import { labelOf } from "./labels.js";
import { looksLikeName, sameName, setIssuerName } from "./rules-head.js";
import { isProse, joined, type SheetBlock, type SheetLine } from "./sheet-line.js";
import { leave, type SheetRule, type SheetState } from "./sheet-state.js";

/** Street and city with the name above them, behind a label or plain to see. */
export const address: SheetRule = (lines, state) => {
  if (lines[0].heading > 0) return 0;
  return readAddress(lines, state);
};

/** Reads an address that begins with the first of these lines; how many lines it has, 0 if there is none. */
export function readAddress(lines: SheetBlock, state: SheetState): number {
  const labelled = state.section === "address";
  const parts = partsOf(lines);
  const city = parts.findIndex(({ text }) => cityOf(text) !== undefined);
  if (city === -1) return labelled ? readAlone(lines[0], state) : 0;
  const street = city > 0 && isStreet(parts[city - 1]?.text ?? "") ? city - 1 : city;
  const name = parts.slice(0, street);
  if (!labelled && (street === city || !fits(name, state))) return 0;
  const end = countryOf(parts[city + 1]?.text ?? "") ? city + 1 : city;
  take(parts.slice(street, end + 1), state);
  if (name.length > 0 && name[0]) takeName(name, name[0], state);
  const last = parts[end]?.number ?? 0;
  return lines.filter(({ number }) => number <= last).length;
}

/** The lines of a block up to the first that is something else; one with commas holds several. */
function partsOf(lines: SheetBlock): SheetLine[] {
  const end = lines.findIndex((line, index) => index > 0 && (labelOf(line.text) !== undefined || line.heading > 0));
  return lines.slice(0, Math.min(end === -1 ? lines.length : end, 7)).flatMap((line) => {
    const parts = line.text.split(/[·|•]/.test(line.text) ? /\s*[·|•]\s*/ : /,\s+/);
    const holds = parts.length > 1 && parts.some((part) => cityOf(part) !== undefined);
    return holds && line.text.length <= 200 ? parts.map((text) => ({ ...line, text, raw: text })) : [line];
  });
}

/** Nobody said that it is an address, so the lines above the street must be a name, or nothing. */
function fits(name: readonly SheetLine[], { issuer, knownIssuers }: SheetState): boolean {
  if (name.length === 0) return true;
  const words = joined(name.map(({ text }) => text));
  const known = [...knownIssuers, ...(issuer.name ? [issuer.name.value] : [])];
  return name.length <= 4 && (known.some((each) => sameName(each, words)) || looksLikeName(words));
}

function take(parts: readonly SheetLine[], state: SheetState): void {
  const { issuer } = state;
  const before = issuer.city;
  for (const part of parts) {
    const { text } = part;
    const city = cityOf(text);
    if (before !== undefined) {
      if (![issuer.street, `${issuer.postcode ?? ""} ${issuer.city ?? ""}`.trim()].includes(text))
        leave(state, part, "value");
    } else if (city) Object.assign(issuer, { ...city, country: city.country ?? issuer.country });
    else if (countryOf(text)) issuer.country = countryOf(text) ?? "";
    else issuer.street = text;
  }
}

function takeName(name: readonly SheetLine[], line: SheetLine, state: SheetState): void {
  const words = joined(name.map(({ text }) => text));
  setIssuerName(state, words, { confidence: 0.9, line });
}

/** A street or a country in a block of its own. */
function readAlone(line: SheetLine, state: SheetState): number {
  const country = countryOf(line.text);
  if (country && state.issuer.city !== undefined) {
    state.issuer.country ??= country;
    return 1;
  }
  if (state.issuer.street !== undefined || !isStreet(line.text) || isProse([line])) return 0;
  state.issuer.street = line.text;
  return 1;
}
