import type { PublishedRelease } from "./published.js";

/** A file that must be in the output. */
export interface OutputFile {
  /** Path from the output folder, with `/`, not percent-encoded. */
  readonly path: string;
  readonly content: Content;
  /** Says the same as the content does: while it is what it was, so is the file, and nobody has to make it again. */
  readonly key?: string;
}

/** What a file holds: its text, its bytes, or how they come about. */
export type Content = string | Uint8Array | CopyOf | Made | ReleasePage;

/** A copy of a file, named by its absolute path; `bytes` is its size as feeds tell it. */
export interface CopyOf {
  readonly copyOf: string;
  readonly bytes?: number;
}

/** Made when it is needed. */
export interface Made {
  readonly make: () => string | Uint8Array;
}

/** The page of a release, which any thread can make; `context` is what else stands on it, as plain data. */
export interface ReleasePage {
  readonly page: PublishedRelease;
  readonly context: object;
}
