import { isUtf8 } from "node:buffer";
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Prepared } from "../build.js";
import { isTimeProblem, parseMoment } from "../dates.js";
import type { Diagnostic } from "../model/diagnostic.js";
import { asFault } from "../model/fault.js";
import type { Release } from "../model/release.js";
import { withId, withValue } from "../source/amend.js";
import { isoDate } from "../written/iso-date.js";

/** Something that was mended in a file. */
export interface Fix {
  /** Path from the configuration's folder, with `/`. */
  readonly file: string;
  readonly key: string;
  /** Absent where there was nothing. */
  readonly was?: string;
  readonly now: string;
}

/** Writes dates that can be meant in one way only as presswerk reads them; `config` is the absolute path of presswerk.yaml. Throws a Fault if the disk fails. */
export function fixDates(diagnostics: readonly Diagnostic[], config: string): Fix[] {
  // from the end of a file to its beginning, so that the places of the others hold
  const fixes = diagnostics.toReversed().flatMap((found) => {
    if (found.code !== "bad-date") return [];
    const { key, value: was } = found.values;
    const now = isoDate(was);
    // a day or time that does not exist is no better in another form; the zone does not matter for that
    if (now === undefined || isTimeProblem(parseMoment(now, "UTC"))) return [];
    const done = amend(join(dirname(config), found.file), (text) => withValue(text, found, { was, now }));
    return done ? [{ file: found.file, key, was, now }] : [];
  });
  return fixes.reverse();
}

/** Writes into each release the permanent id that it has: the one under which it was published, or will be. Throws a Fault if the disk fails. */
export function fixIds({ edition, newsroom }: Prepared): Fix[] {
  const nameless = [...edition.identities].filter(([release]) => release.id === undefined);
  return nameless.sort(byFile).flatMap(([release, { id }]) => {
    const done = amend(join(newsroom.root, release.file), (text) => withId(text, id));
    return done ? [{ file: release.file, key: "id", now: id }] : [];
  });
}

function byFile([a]: readonly [Release, unknown], [b]: readonly [Release, unknown]): number {
  return a.file < b.file ? -1 : 1;
}

/** Changes a file if it can be done without losing a byte of it. */
function amend(path: string, change: (text: string) => string | undefined): boolean {
  try {
    const bytes = readFileSync(path);
    const text = isUtf8(bytes) ? change(bytes.toString("utf8")) : undefined;
    if (text === undefined) return false;
    writeFileSync(path, text);
    return true;
  } catch (error) {
    throw asFault(error, path);
  }
}
