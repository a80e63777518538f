import type { FileRecord, Manifest } from "../output/manifest.js";
import { inTurns } from "../output/turns.js";

/** What stands at a target, as far as it is known. */
export interface Standing {
  /** What presswerk wrote there; empty if there is no manifest. */
  readonly manifest: Manifest;
  /** The publication whose upload was cut off. */
  readonly unfinished?: string | undefined;
  /** Bytes of the files that were looked at and are there. */
  readonly sizes: ReadonlyMap<string, number>;
  /** True if every file was looked at, not only those that differ. */
  readonly complete: boolean;
}

/** What has to be done at a target. */
export interface UploadPlan {
  /** Groups of paths, each to appear when the one before it is there. */
  readonly stages: readonly (readonly string[])[];
  /** Paths of the target's own manifest that are no part of the publication any more. */
  readonly deletions: readonly string[];
  /** Paths that the last whole publication had otherwise or not at all, sent already or not. */
  readonly changed: readonly string[];
  /** Paths at which stands what presswerk did not write. */
  readonly foreign: readonly string[];
}

/** Paths whose content at the target is another one, or unknown. */
export function differing(ours: Manifest, theirs: Manifest): string[] {
  return [...ours].flatMap(([path, { sha256 }]) => (theirs.get(path)?.sha256 === sha256 ? [] : [path]));
}

/** Paths that presswerk wrote to the target and that are no part of the publication. */
export function obsolete(ours: Manifest, theirs: Manifest): string[] {
  return [...theirs.keys()].filter((path) => !ours.has(path));
}

/** Compares a publication, named by its `id`, with what stands at a target. */
export function planUpload(
  { files, id }: { readonly files: Manifest; readonly id: string },
  standing: Standing,
): UploadPlan {
  const { manifest, sizes, complete } = standing;
  const changed = differing(files, manifest);
  const sent = standing.unfinished === id ? changed.filter((path) => stands(path, files, standing)) : [];
  const wanting = new Set(changed);
  for (const path of sent) wanting.delete(path);
  if (complete) for (const [path, { size }] of files) if (sizes.get(path) !== size) wanting.add(path);
  return {
    stages: inTurns(wanting, (path) => sizes.has(path)),
    deletions: obsolete(files, manifest).filter((path) => sizes.has(path)),
    changed,
    foreign: [...wanting].filter((path) => sizes.has(path) && !manifest.has(path)),
  };
}

/** While an upload is under way the manifest says how large the file was that it replaces: of another size, it is the new one. */
function stands(path: string, files: Manifest, { manifest, sizes }: Standing): boolean {
  const size = sizes.get(path);
  return size !== undefined && size === files.get(path)?.size && size !== manifest.get(path)?.size;
}

/** The manifest for the time of the upload: everything old and new, so that nothing is forgotten if it is cut off. */
export function unionManifest(files: Manifest, { manifest, sizes }: Standing, plan: UploadPlan): Manifest {
  const union = new Map<string, FileRecord>([...manifest, ...files]);
  for (const path of plan.changed) union.set(path, manifest.get(path) ?? nothing);
  for (const path of plan.stages.flat()) union.set(path, { size: sizes.get(path) ?? 0, sha256: "" });
  return union;
}

const nothing: FileRecord = { size: 0, sha256: "" };
