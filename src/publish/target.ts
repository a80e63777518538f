import type { Manifest } from "../output/manifest.js";

/** Where a publication is uploaded to. Every method throws if the disk, the network or the engine of transfer fails. */
export interface Target {
  /** True if looking at every file costs little, however many there are. */
  readonly quick: boolean;
  /** The text of the manifest that stands there; undefined if there is none. */
  manifest(): Promise<string | undefined>;
  /** Bytes of those of the files that stand there, -1 for what is no file. `most` says that little else stands there. */
  sizes(paths: readonly string[], options: { readonly most: boolean }): Promise<ReadonlyMap<string, number>>;
  /** Brings files close, to where nobody sees them yet. What an earlier attempt at the same publication brought stays. */
  bring(paths: readonly string[]): Promise<void>;
  /** Lets files that were brought appear, each at once and as a whole. */
  reveal(paths: readonly string[]): Promise<void>;
  writeManifest(text: string): Promise<void>;
  /** Removes files, and of these folders those that are empty then; none of the folders lies in another. */
  remove(paths: readonly string[], folders: readonly string[]): Promise<void>;
  /** Takes away what was brought and is needed no more. */
  clear(): Promise<void>;
}

/** One upload of one publication. */
export interface Upload {
  /** Absolute path of the output folder. */
  readonly from: string;
  readonly files: Manifest;
  /** Names the publication: the same files have the same id. */
  readonly id: string;
  /** Told as files appear or go: one by one where the target can tell, else in groups. */
  readonly progress: (files: number) => void;
}
