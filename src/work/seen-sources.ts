import { join } from "node:path";
import type { Newsroom } from "../model/newsroom.js";
import { type Discovered, discoverReleases } from "../source/discover.js";
import { sourceMark } from "../store/marks.js";

/** The releases that there are, each with its `sourceMark`, in the order of their files. */
export interface SeenSources {
  readonly found: Discovered;
  readonly marks: ReadonlyMap<string, string>;
}

/** Looks at every release, and reads none. Throws a Fault if the disk fails. */
export function seeSources(newsroom: Pick<Newsroom, "root" | "releases">): SeenSources {
  const found = discoverReleases(newsroom);
  return { found, marks: new Map(found.files.map((file) => [file, sourceMark(join(newsroom.root, file))])) };
}
