/** A file that must be in the output. */
export interface OutputFile {
  /** Path from the output folder, with `/`, not percent-encoded. */
  readonly path: string;
  readonly content: Content;
}

/** What a file holds: its text, its bytes, or the absolute path of the file of which it is a copy. */
export type Content = string | Uint8Array | { readonly copyOf: string };
