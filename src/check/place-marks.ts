import { type Diagnostic, diagnostic, type Place } from "../model/diagnostic.js";
import { splitFrontMatter } from "../source/front-matter.js";
import { decode, restoreColumns } from "../written/decode.js";
import { type KeyProblem, placeProblems } from "../written/key-problem.js";
import type { Mark } from "./mark.js";
import { headingPlace, wordsPlace } from "./words-place.js";

/** Gives marks their places in the file of the release, `bytes`; reads it again, so only when there are any. */
export function placeMarks(marks: readonly Mark[], file: string, bytes: Uint8Array): readonly Diagnostic[] {
  const { text = "", original } = decode(bytes, file);
  const parts = splitFrontMatter(text, file);
  if ("code" in parts) return [];
  const placed = marks.map((each) => {
    const { code, values, spot } = each;
    if ("key" in spot) return placeProblems([keyProblem(each, spot.key)], file, parts.yaml)[0] as Diagnostic;
    const place = "words" in spot ? wordsPlace(spot.words, parts.body) : headingPlace(spot.heading, parts.body);
    const inFile: Place = { file, line: parts.bodyLine + place.line - 1, column: place.column };
    return diagnostic(code, "warning", inFile, values);
  });
  return restoreColumns(placed, original);
}

function keyProblem({ code, values }: Mark, path: KeyProblem["path"]): KeyProblem {
  return { code, severity: "warning", values, path, at: path.length === 0 ? "key" : "value" } as KeyProblem;
}
