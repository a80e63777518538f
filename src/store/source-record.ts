import type { Diagnostic } from "../model/diagnostic.js";
import type { Moment } from "../model/moment.js";
import type { ReleaseFacts } from "./lazy-text.js";
import { fileMark } from "./marks.js";
import type { Ref } from "./pack.js";

/** What reading one release gave, and the files on which that depends. Only releases without an error are kept. */
export interface SourceRecord {
  /** `sourceMark` of the file; a file with the same has the same bytes. */
  readonly stat: string;
  /** SHA-256 of its bytes, for when a fresh checkout has lost the times. */
  readonly sha256: string;
  /** Absolute paths of the files that it names, each with its `fileMark`. */
  readonly dependsOn: readonly (readonly [path: string, mark: string])[];
  readonly release: ReleaseFacts;
  /** Absent if the release itself says the same. */
  readonly claims?: object;
  readonly diagnostics: readonly Diagnostic[];
  readonly text: Ref;
  /** Of release and text: while it is the same, all that can be made of the release alone is the same. */
  readonly digest: string;
}

/** True if what was read still holds at `now` (milliseconds since 1970), and nothing on which it depends has changed. */
export function stillHolds({ release, dependsOn }: SourceRecord, now: number): boolean {
  const told: readonly (Moment | undefined)[] = [
    release.withdrawn?.date,
    ...release.corrections.map(({ date }) => date),
  ];
  return (
    told.every((moment) => (moment?.at ?? now) <= now) && dependsOn.every(([path, mark]) => fileMark(path) === mark)
  );
}
