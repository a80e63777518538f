import type { Diagnostic } from "../model/diagnostic.js";
import type { Newsroom } from "../model/newsroom.js";
import type { Release } from "../model/release.js";
import type { CheckContext, Mark } from "./mark.js";
import { placeMarks } from "./place-marks.js";
import { rules } from "./rules.js";

/** What an editor would mark in releases, but what the newsroom has turned off; of a withdrawn one nothing is left to mark. `read` gives the bytes of a release's file. */
export function editorsMarks(
  releases: Iterable<Release>,
  context: CheckContext,
  read: (file: string) => Uint8Array,
): Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const release of releases) {
    const marks = release.withdrawn ? [] : marksOf(release, context);
    if (marks.length > 0) found.push(...placeMarks(marks, release.file, read(release.file)));
  }
  return found;
}

function marksOf({ text, ...rest }: Release, context: CheckContext): Mark[] {
  // a text may be fetched anew whenever it is asked for; here it is fetched once
  const release: Release = { ...rest, text: { ...text } };
  return rules.flatMap((rule) => rule(release, context)).filter(({ code }) => isOn(code, context.newsroom));
}

/** True if the newsroom wants to hear of a code. */
export function isOn(code: string, { checks }: Pick<Newsroom, "checks">): boolean {
  return !checks.off.some((off) => off === code);
}
