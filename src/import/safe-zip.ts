import { crc32, inflateRawSync } from "node:zlib";

/** A file of an archive. */
export interface ZipEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ZipLimits {
  /** The most files. */
  readonly files: number;
  /** The most bytes of all files together, decompressed. */
  readonly bytes: number;
}

/** What is wrong with an archive: it is none, or it would fill the memory. */
export type ZipTrouble = "broken" | "too-large";

/**
 * The files of a ZIP archive (APPNOTE 6.3), with bounds: whatever its own tables say of their sizes, no more is
 * decompressed than the limits allow. Encrypted archives and those above 4 GB are taken for broken.
 */
export function unzip(archive: Uint8Array, limits: ZipLimits): readonly ZipEntry[] | ZipTrouble {
  const buffer = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = buffer.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  if (end === -1 || end + 22 > buffer.length) return "broken";
  const count = buffer.readUInt16LE(end + 10);
  if (count > limits.files) return "too-large";
  const entries: ZipEntry[] = [];
  let [at, left] = [buffer.readUInt32LE(end + 16), limits.bytes];
  for (let index = 0; index < count; index++) {
    const entry = entryAt(buffer, at, left);
    if (typeof entry === "string") return entry;
    left -= entry.bytes.byteLength;
    at = entry.next;
    if (!entry.name.endsWith("/")) entries.push({ name: entry.name, bytes: entry.bytes });
  }
  return entries;
}

function entryAt(buffer: Buffer, at: number, left: number): (ZipEntry & { next: number }) | ZipTrouble {
  if (at + 46 > buffer.length || buffer.readUInt32LE(at) !== 0x02014b50) return "broken";
  const [flags, method, packed] = [
    buffer.readUInt16LE(at + 8),
    buffer.readUInt16LE(at + 10),
    buffer.readUInt32LE(at + 20),
  ];
  const [nameLength, extra, comment] = [28, 30, 32].map((offset) => buffer.readUInt16LE(at + offset)) as [
    number,
    number,
    number,
  ];
  const name = buffer.toString("utf8", at + 46, at + 46 + nameLength);
  const local = buffer.readUInt32LE(at + 42);
  if ((flags & 1) !== 0 || local + 30 > buffer.length || buffer.readUInt32LE(local) !== 0x04034b50) return "broken";
  const start = local + 30 + buffer.readUInt16LE(local + 26) + buffer.readUInt16LE(local + 28);
  if (start + packed > buffer.length) return "broken";
  const bytes = content(buffer.subarray(start, start + packed), method, left);
  return typeof bytes === "string" ? bytes : { name, bytes, next: at + 46 + nameLength + extra + comment };
}

function content(packed: Buffer, method: number, left: number): Uint8Array | ZipTrouble {
  if (method === 0) return packed.byteLength > left ? "too-large" : packed;
  if (method !== 8) return "broken";
  if (left <= 0) return "too-large";
  try {
    return inflateRawSync(packed, { maxOutputLength: left });
  } catch (error) {
    return error instanceof RangeError ? "too-large" : "broken";
  }
}

/** Puts files into an archive without compressing them. */
export function zip(entries: readonly ZipEntry[]): Uint8Array {
  const parts: Buffer[] = [];
  const table: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes } of entries) {
    const facts = factsOf(name, bytes);
    const local = Buffer.concat([signature(0x04034b50), facts, Buffer.from(name)]);
    const position = Buffer.alloc(14);
    position.writeUInt32LE(offset, 10);
    table.push(Buffer.concat([signature(0x02014b50), Buffer.from([20, 0]), facts, position, Buffer.from(name)]));
    parts.push(local, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    offset += local.length + bytes.byteLength;
  }
  const directory = Buffer.concat(table);
  return Buffer.concat([...parts, directory, endOf(entries.length, directory.length, offset)]);
}

/** From “version needed” to the length of the extra field: the same in both headers of a file. */
function factsOf(name: string, bytes: Uint8Array): Buffer {
  const facts = Buffer.alloc(26);
  facts.writeUInt16LE(20, 0);
  // bit 11: the name is UTF-8
  facts.writeUInt16LE(0x800, 2);
  facts.writeUInt32LE(crc32(bytes), 10);
  facts.writeUInt32LE(bytes.byteLength, 14);
  facts.writeUInt32LE(bytes.byteLength, 18);
  facts.writeUInt16LE(Buffer.byteLength(name), 22);
  return facts;
}

function endOf(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value, 0);
  return bytes;
}
