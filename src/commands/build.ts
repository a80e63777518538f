import type { BuildOptions } from "../build.js";
import type { BuildAnswer } from "../model/build-answer.js";
import { lookForWork } from "../work/nothing-to-do.js";
import type { Outcome } from "./outcome.js";

export type { Step } from "../build.js";

const nothing: BuildAnswer = {
  published: 0,
  embargoed: 0,
  scheduled: 0,
  drafts: 0,
  withdrawn: 0,
  written: 0,
  unchanged: 0,
  removed: 0,
  feeds: 0,
  nextDue: null,
};

/** Builds the newsroom. Throws a Fault if the disk or the network fails. */
export async function buildCommand(options: BuildOptions): Promise<Outcome<BuildAnswer>> {
  const look = lookForWork(options);
  if ("answer" in look) return { exit: 0, ...look };
  // loaded when there is work, for it takes as long as looking at thousands of files
  const { build } = await import("../build.js");
  const result = await build({ ...options, ...look });
  const { diagnostics } = result;
  if ("refused" in result) return { exit: result.refused === "configuration" ? 2 : 1, diagnostics, answer: nothing };
  return { exit: 0, diagnostics, answer: result.answer };
}
