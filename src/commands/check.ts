import { type BuildOptions, type Prepared, prepare, type Refused } from "../build.js";
import { byPlace, countSeverities } from "../model/diagnostic.js";
import { type Fix, fixDates, fixIds } from "./fixes.js";
import { marksIn } from "./marks.js";
import type { Outcome } from "./outcome.js";

export interface CheckOptions extends BuildOptions {
  /** True: mend what is safe to mend, in the files themselves. */
  readonly fix?: boolean | undefined;
}

/** What `check` answers: the releases read, and how many problems there are. */
export interface CheckAnswer {
  readonly releases: number;
  readonly errors: number;
  readonly warnings: number;
  /** What was mended; absent if nothing was to be. */
  readonly fixed?: readonly Fix[];
}

/**
 * Reads everything, makes every item of every feed in memory, and reports every problem and what an editor would mark;
 * writes nothing, but with `fix`. Throws a Fault if the disk or the network fails.
 */
export async function checkCommand(options: CheckOptions): Promise<Outcome<CheckAnswer>> {
  const { result, fixed } = await (options.fix ? mended(options) : unchanged(options));
  const readable = "refused" in result ? result.readable : readableOf(result);
  const diagnostics = [...result.diagnostics, ...(readable ? marksIn(readable) : [])].sort(byPlace);
  const answer = { releases: readable?.releases.length ?? 0, ...countSeverities(diagnostics), ...(fixed && { fixed }) };
  const exit = !("refused" in result) ? 0 : result.refused === "configuration" ? 2 : 1;
  return { exit, diagnostics, answer };
}

interface Checked {
  readonly result: Prepared | Refused;
  readonly fixed?: readonly Fix[];
}

async function unchanged(options: CheckOptions): Promise<Checked> {
  return { result: await prepare(options) };
}

/** Dates first: with an unreadable one nobody can tell whose id is missing. */
async function mended(options: CheckOptions): Promise<Checked> {
  const first = await prepare(options);
  const dates = fixDates(first.diagnostics, options.config);
  const second = dates.length > 0 ? await prepare(options) : first;
  const ids = "refused" in second ? [] : fixIds(second);
  return { result: ids.length > 0 ? await prepare(options) : second, fixed: [...dates, ...ids] };
}

function readableOf(prepared: Prepared) {
  const { newsroom, edition } = prepared;
  return { newsroom, releases: [...edition.published.map(({ release }) => release), ...edition.heldBack], prepared };
}
