import { crc32, deflateSync } from "node:zlib";

/** A PNG of 600 × 400 black pixels, made without the program that is said to be missing (PNG, sections 5.3 and 11.2). */
export const picture = Buffer.concat([
  Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
  chunk("IHDR", Buffer.from([0, 0, 600 >> 8, 600 & 255, 0, 0, 400 >> 8, 400 & 255, 1, 0, 0, 0, 0])),
  chunk("IDAT", deflateSync(Buffer.alloc(400 * (1 + 600 / 8)))),
  chunk("IEND", Buffer.alloc(0)),
]);

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
