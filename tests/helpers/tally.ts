import { appendFileSync } from "node:fs";
import promises from "./promises.json" with { type: "json" };

/** The promises of SECURITY.md that are tested with many cases, by the name under which they are counted. */
export type PromiseName = keyof typeof promises;

/** So many cases: few in `npm test`, many in a long run (`npm run trust`). */
export function effort({ short, long }: { short: number; long: number }): number {
  return process.env.PRESSWERK_LONG ? long : short;
}

/** Counts cases for SECURITY.md; a failure is counted where `act` throws. A line each goes to the file that PRESSWERK_TALLY names. */
export async function tally<T>(promise: PromiseName, cases: number, act: () => Promise<T> | T): Promise<T> {
  try {
    const result = await act();
    note(promise, cases, 0);
    return result;
  } catch (error) {
    note(promise, cases, 1);
    throw error;
  }
}

function note(promise: PromiseName, cases: number, failures: number): void {
  const file = process.env.PRESSWERK_TALLY;
  if (!(promise in promises)) throw new Error(`no promise is called ${promise}`);
  if (file) appendFileSync(file, `${JSON.stringify({ promise, cases, failures })}\n`);
}
