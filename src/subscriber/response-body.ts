import type { IncomingMessage } from "node:http";
import { pipeline } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { networkFault } from "./network-fault.js";

/** The body of an answer, decompressed, and how many bytes came through the network. */
export interface Body {
  readonly bytes: Uint8Array;
  readonly transferred: number;
}

/** Reads the body of an answer; throws a Fault as soon as it has more than `maxBytes`, before or after it is decompressed. */
export async function bodyOf(response: IncomingMessage, url: string, maxBytes: number): Promise<Body> {
  const tooLarge = () => networkFault(url, "too-large");
  let transferred = 0;
  const arriving = counted(response, maxBytes, tooLarge, (size) => {
    transferred = size;
  });
  const encoding = (response.headers["content-encoding"] ?? "").trim().toLowerCase() || "identity";
  if (encoding === "identity") return { bytes: await collected(arriving), transferred };
  const create = decoders[encoding];
  if (!create) throw networkFault(url, "bad-encoding");
  const decoder = create();
  pipeline(arriving, decoder, () => undefined);
  try {
    const bytes = await collected(counted(decoder, maxBytes, tooLarge));
    return { bytes, transferred };
  } catch (error) {
    // An answer that has no body, to HEAD or with status 304, names its encoding all the same.
    if (transferred === 0 && isTruncation(error)) return { bytes: new Uint8Array(), transferred };
    throw error;
  }
}

const decoders: Readonly<
  Record<string, () => ReturnType<typeof createGunzip | typeof createBrotliDecompress | typeof createInflate>>
> = { gzip: createGunzip, "x-gzip": createGunzip, br: createBrotliDecompress, deflate: createInflate };

async function* counted(
  chunks: AsyncIterable<unknown>,
  maxBytes: number,
  tooLarge: () => Error,
  tell: (size: number) => void = () => undefined,
): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of chunks as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    tell(size);
    if (size > maxBytes) throw tooLarge();
    yield chunk;
  }
}

async function collected(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return Buffer.concat(all);
}

function isTruncation(error: unknown): boolean {
  return (
    error instanceof Error &&
    "code" in error &&
    ["Z_BUF_ERROR", "ERR_STREAM_PREMATURE_CLOSE"].includes(String(error.code))
  );
}
