/** A document as the outside gave it. */
export interface Opened {
  /** Its address: after redirects, or the one under which a file of a folder will stand. */
  readonly url: string;
  /** HTTP's; 200 and 404 for files. */
  readonly status: number;
  /** Names in lower case; several of one name joined by a comma. */
  readonly headers: Readonly<Record<string, string>>;
  /** Decompressed. */
  readonly bytes: Uint8Array;
  /** As they came through the network, body only. */
  readonly transferred: number;
  readonly redirects: readonly Redirect[];
  /** In milliseconds from the first request; only where a clock was given. */
  readonly timings?: { readonly answer: number; readonly whole: number };
}

export interface Redirect {
  readonly status: number;
  readonly from: string;
  readonly to: string;
}

/** Limits of one document. */
export interface OpenOptions {
  /** The most bytes, decompressed; default 20 MB. */
  readonly maxBytes?: number | undefined;
}

/** Opens the document at an address. Throws a Fault if it cannot be had; a status such as 404 is an answer, not a fault. */
export type Open = (url: string, options?: OpenOptions) => Promise<Opened>;

/** The most bytes of one document if nothing else is said. */
export const defaultMaxBytes = 20_000_000;
