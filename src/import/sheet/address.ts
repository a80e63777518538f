import type { FoundAddress } from "../found-release.js";

const street =
  /^(?:[\p{L}\d.’' -]*(?:stra(?:ß|ss)e|str\.|platz|weg|allee|gasse|ring|ufer|damm|markt|hof|chaussee|promenade|steig|berg|graben|street|road|avenue|lane|square|drive|way|place|pier|quay)\b[\p{L} .’'-]*\s*\d*\s?[a-z]?(?:\s?[-–/]\s?\d+\s?[a-z]?)?|(?:post(?:fach)|p\.?\s?o\.?\s?box)\s+[\d ]+|\d+[a-z]?\s+[\p{L}’' -]+|[\p{L}.’' -]+\s\d+\s?[a-z]?(?:\s?[-–]\s?\d+\s?[a-z]?)?)$/iu;

/** True for a line that may be street and number; only an address around it makes it one. */
export function isStreet(text: string): boolean {
  return text.length <= 60 && street.test(text);
}

/** Postcode and city of a line, as they are written in Germany, Austria, Switzerland, Britain and the Netherlands. */
export function cityOf(text: string): FoundAddress | undefined {
  const continental = /^(?:(D|DE|A|AT|CH|NL)[-– ]\s?)?(\d{4,5}(?:\s?[A-Z]{2})?)\s+([\p{Lu}][\p{L}./() -]{1,50})$/u.exec(
    text,
  );
  if (continental) {
    const [, sign, postcode = "", city = ""] = continental;
    return { postcode, city: city.trim(), country: countries[sign ?? ""] };
  }
  const british = /^(\p{Lu}[\p{L}.' -]{1,50}?),?\s+([A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2})$/u.exec(text);
  return british ? { city: british[1] ?? "", postcode: british[2] ?? "", country: "GB" } : undefined;
}

/** The country that a line names alone. */
export function countryOf(text: string): string | undefined {
  return countries[text.toLowerCase().replace(/\.$/, "")];
}

const countries: Readonly<Record<string, string>> = {
  ...{ D: "DE", DE: "DE", A: "AT", AT: "AT", CH: "CH", NL: "NL" },
  ...{ deutschland: "DE", germany: "DE", österreich: "AT", austria: "AT", schweiz: "CH", switzerland: "CH" },
  ...{ "united kingdom": "GB", uk: "GB", "great britain": "GB", england: "GB", niederlande: "NL", netherlands: "NL" },
};
