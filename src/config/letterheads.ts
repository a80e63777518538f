import { isTimeProblem, parseMoment } from "../dates.js";
import { type KeyProblem, keyError, keyName, misnamed } from "../written/key-problem.js";
import { entriesOf, type Partly } from "../written/shape.js";
import { timeProblem } from "../written/time-problem.js";
import type { KeyPath } from "../yaml.js";
import type { WrittenLetterhead, WrittenNewsroom } from "./schema.js";

interface Placed {
  readonly path: KeyPath;
  readonly letterhead: Partly<WrittenLetterhead>;
}

/** Every letterhead of every issuer, as far as it is right in form. */
export function letterheadsOf({ issuers }: Partly<WrittenNewsroom>): Placed[] {
  return entriesOf(issuers).flatMap(([key, letterheads]) => placedIn(key, letterheads));
}

function placedIn(key: string, letterheads: readonly (Partly<WrittenLetterhead> | undefined)[]): Placed[] {
  return letterheads.flatMap((letterhead, index) =>
    letterhead ? [{ path: ["issuers", key, index], letterhead }] : [],
  );
}

/** One letterhead of an issuer begins with it, every other one on a day of its own. */
export function letterheadsFollowEachOther({ issuers }: Partly<WrittenNewsroom>): KeyProblem[] {
  return entriesOf(issuers).flatMap(([key, letterheads]) => {
    const placed = placedIn(key, letterheads);
    return [...placed.flatMap(dayProblem), ...placed.flatMap((each, index) => sameDay(each, placed.slice(0, index)))];
  });
}

function dayProblem({ path, letterhead: { from } }: Placed): KeyProblem[] {
  if (from === undefined) return [];
  const where = [...path, "from"];
  const moment = parseMoment(from, "UTC");
  if (isTimeProblem(moment)) return [timeProblem(moment, where, from, "UTC")];
  return moment.dateOnly ? [] : [keyError("not-a-day", where, { key: keyName(where), value: from })];
}

function sameDay({ path, letterhead: { from } }: Placed, before: readonly Placed[]): KeyProblem[] {
  if (!before.some(({ letterhead }) => letterhead.from?.trim() === from?.trim())) return [];
  const where = [...path, "from"];
  if (from === undefined) return [misnamed("missing-key", path, { key: keyName(where) })];
  return [keyError("duplicate-value", where, { key: keyName(where), value: from })];
}
