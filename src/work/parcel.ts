/** What a task gave, as it goes from thread to thread: text is copied as a whole, and bytes are handed over. */
export interface Parcel {
  /** JSON of the results, without their bytes. */
  readonly facts: string;
  /** The bytes of all, one behind the other. */
  readonly bytes: ArrayBuffer;
  /** How many bytes each result has; -1: none. */
  readonly lengths: readonly number[];
}

interface Result {
  readonly bytes?: Uint8Array;
}

/** Packs the results of a task. The runtime's own way to send objects takes several times as long. */
export function packed(results: readonly Result[]): Parcel {
  const lengths = results.map(({ bytes }) => bytes?.byteLength ?? -1);
  const all = new Uint8Array(lengths.reduce((sum, length) => sum + Math.max(0, length), 0));
  let end = 0;
  const facts = results.map(({ bytes, ...facts }) => {
    if (bytes) all.set(bytes, end);
    end += bytes?.byteLength ?? 0;
    return facts;
  });
  return { facts: JSON.stringify(facts), bytes: all.buffer, lengths };
}

/** The results again; their bytes lie in the parcel. */
export function unpacked({ facts, bytes, lengths }: Parcel): unknown[] {
  let end = 0;
  return (JSON.parse(facts) as object[]).map((result, index) => {
    const length = lengths[index] ?? -1;
    if (length < 0) return result;
    end += length;
    return { ...result, bytes: new Uint8Array(bytes, end - length, length) };
  });
}
