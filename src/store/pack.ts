import { closeSync, fstatSync, openSync, readSync, writeSync } from "node:fs";
import { crc32 } from "node:zlib";

/** Where a record lies in a pack, and by what its bytes are known to be right. */
export interface Ref {
  readonly offset: number;
  readonly length: number;
  /** CRC-32 of the bytes. */
  readonly check: number;
}

/** Many byte records in one place: texts and serialised items are kept here and fetched when they are needed, so that memory does not grow with them. */
export interface Pack {
  append(bytes: Uint8Array): Ref;
  /** Undefined if the record is damaged or was never written. */
  read(ref: Ref): Buffer | undefined;
  /** Writes what still waits in memory, so that others who have the file open see it. */
  flush(): void;
  /** Bytes, with those that still wait. */
  size(): number;
  close(): void;
}

const waitingMost = 1 << 20;

/** A pack in a file, which is made if it is not there; records are only ever added. */
export function filePack(path: string): Pack {
  const file = openSync(path, "a+");
  let end = fstatSync(file).size;
  let waiting: Uint8Array[] = [];
  let waitingBytes = 0;
  const flush = () => {
    if (waitingBytes === 0) return;
    const bytes = Buffer.concat(waiting);
    for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
    waiting = [];
    waitingBytes = 0;
  };
  return {
    append(bytes) {
      const ref = { offset: end, length: bytes.byteLength, check: crc32(bytes) };
      waiting.push(bytes);
      waitingBytes += bytes.byteLength;
      end += bytes.byteLength;
      if (waitingBytes > waitingMost) flush();
      return ref;
    },
    read(ref) {
      if (ref.offset + ref.length > end - waitingBytes) flush();
      return recordIn(file, ref);
    },
    flush,
    size: () => end,
    close() {
      flush();
      closeSync(file);
    },
  };
}

/** The same pack as another thread sees it: to be read only. */
export function packReader(path: string): Pick<Pack, "read" | "close"> {
  const file = openSync(path, "r");
  return { read: (ref) => recordIn(file, ref), close: () => closeSync(file) };
}

/** A pack in memory, for when nothing may be written. */
export function memoryPack(): Pack {
  const records: Buffer[] = [];
  let end = 0;
  return {
    append(bytes) {
      end += bytes.byteLength;
      return { offset: records.push(Buffer.from(bytes)) - 1, length: bytes.byteLength, check: 0 };
    },
    read: ({ offset }) => records[offset],
    flush: () => undefined,
    size: () => end,
    close: () => undefined,
  };
}

function recordIn(file: number, { offset, length, check }: Ref): Buffer | undefined {
  const bytes = Buffer.allocUnsafe(length);
  let got = 0;
  while (got < length) {
    const count = readSync(file, bytes, got, length - got, offset + got);
    if (count === 0) return undefined;
    got += count;
  }
  return crc32(bytes) === check ? bytes : undefined;
}
