import { type BuildOptions, build } from "../build.js";
import { rfc3339 } from "../dates.js";
import type { BuildCounts } from "../model/build-counts.js";
import type { Outcome } from "./outcome.js";

export type { Step } from "../build.js";

/** What `build` answers. */
export interface BuildAnswer extends BuildCounts {
  /** RFC 3339, or null: the moment a rebuild would next change the output. */
  readonly nextDue: string | null;
  /** Absolute path of the output folder and the address where it will stand; absent if nothing was written. */
  readonly made?: { readonly out: string; readonly url: string };
}

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
  const result = await build(options);
  const { diagnostics } = result;
  if ("refused" in result) return { exit: result.refused === "configuration" ? 2 : 1, diagnostics, answer: nothing };
  const { edition, newsroom, plan, files } = result;
  const { live, embargoed, scheduled, draft, withdrawn } = edition.counts;
  const nextDue = edition.nextDue === undefined ? null : rfc3339(edition.nextDue, newsroom.timezone);
  const counts = { published: live, embargoed, scheduled, drafts: draft, withdrawn };
  const made = { out: newsroom.out, url: newsroom.url };
  return { exit: 0, diagnostics, answer: { ...counts, ...files, feeds: plan.channels.length, nextDue, made } };
}
