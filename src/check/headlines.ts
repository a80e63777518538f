import type { Release } from "../model/release.js";
import { type Mark, mark } from "./mark.js";

/** In characters. Google asked for this limit until 2023 and still cuts what is longer. */
const longest = 110;

/** A headline is short enough to be shown whole. */
export function headlinesAreShort({ title }: Release): Mark[] {
  const length = [...title].length;
  return length > longest ? [mark("long-headline", { key: ["title"] }, { length, longest })] : [];
}

const signs: readonly RegExp[] = [
  /\.(?:docx?|odt|pages|pdf|rtf|txt|md|html?|indd|pptx?|xlsx?)$/i,
  // words that are joined as in names of files: bruecke_final, pm-2026-05-04-bruecke
  /[\p{L}\d]_[\p{L}\d]/u,
  /^[\p{Ll}\d]+(?:-[\p{Ll}\d]+){2,}$/u,
  // nothing but what every release is, and its number
  /^(?:pm|pressemitteilung|presseinformation|presseinfo|medieninformation|medienmitteilung|press release|media release|news)[\s\d/.,:_#°–-]*(?:nr\.?|no\.?)?[\s\d/.,:_#°–-]*$/i,
];

/** A headline says something, which the name of a file does not. */
export function headlinesAreSentences({ title }: Release): Mark[] {
  return signs.some((sign) => sign.test(title)) ? [mark("file-name-headline", { key: ["title"] }, { title })] : [];
}
