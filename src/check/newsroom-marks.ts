import { type Diagnostic, diagnostic } from "../model/diagnostic.js";
import { decode, restoreColumns } from "../written/decode.js";
import { type KeyProblem, keyWarning, placeProblems } from "../written/key-problem.js";
import { type KeyPath, parseYaml, type YamlMapping, type YamlValue } from "../yaml.js";
import { footerLeadsSomewhere } from "./dead-links.js";
import { isOn } from "./editors-marks.js";
import type { CheckContext } from "./mark.js";
import { outdatedLaws } from "./outdated-laws.js";

/** A file of the newsroom that is no release. */
export interface NewsroomFile {
  /** Path from the configuration's folder, with `/`. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** What an editor would mark in presswerk.yaml, `config`, and in templates and pages of the theme. */
export function newsroomMarks(
  { config, theme }: { config: NewsroomFile; theme: readonly NewsroomFile[] },
  context: CheckContext,
): Diagnostic[] {
  const { text = "", original } = decode(config.bytes, config.file);
  const laws = textsIn(dataOf(text), []).flatMap(({ path, value }) =>
    outdatedLaws(value).map(({ found, now }) => keyWarning("outdated-law", path, { found, now })),
  );
  const problems: KeyProblem[] = [...laws, ...footerLeadsSomewhere(context)];
  const inConfig = restoreColumns(placeProblems(problems, config.file, text), original);
  return [...inConfig, ...theme.flatMap(lawsIn)].filter(({ code }) => isOn(code, context.newsroom));
}

/** The first day of each issuer's first letterhead, yyyy-mm-dd, as presswerk.yaml says it. */
export function firstDays({ file, bytes }: NewsroomFile): Map<string, string> {
  const { issuers } = dataOf(decode(bytes, file).text ?? "");
  const days = Object.entries((issuers ?? {}) as YamlMapping).flatMap(([key, letterheads]) => {
    const froms = (letterheads as YamlMapping[]).map(({ from }) => (typeof from === "string" ? from.trim() : ""));
    const [first] = froms.sort();
    return first ? [[key, first] as const] : [];
  });
  return new Map(days);
}

function dataOf(text: string): YamlMapping {
  const result = parseYaml(text);
  return "data" in result ? result.data : {};
}

function textsIn(value: YamlValue, path: KeyPath): { path: KeyPath; value: string }[] {
  if (value === undefined) return [];
  if (typeof value === "string") return [{ path, value }];
  const entries = Array.isArray(value) ? value.entries() : Object.entries(value);
  return [...entries].flatMap(([key, item]) => textsIn(item, [...path, key]));
}

function lawsIn({ file, bytes }: NewsroomFile): Diagnostic[] {
  const { text = "" } = decode(bytes, file);
  return outdatedLaws(text).map(({ found, now, offset }) => {
    const lines = text.slice(0, offset).split("\n");
    const column = (lines.at(-1)?.length ?? 0) + 1;
    return diagnostic("outdated-law", "warning", { file, line: lines.length, column }, { found, now });
  });
}
