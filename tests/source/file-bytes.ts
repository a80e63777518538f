/** Bytes of small files of many kinds, just enough of each to be known by its beginning. */
const latin = (text: string) => Buffer.from(text, "latin1");
const u16 = (value: number) => Buffer.from([value >> 8, value & 255]);
const u16le = (value: number) => Buffer.from([value & 255, value >> 8]);

/** A JPEG's head; EXIF orientation 6 lays it on its side, and `comment` bytes stand before the size. */
export function jpeg(width: number, height: number, { orientation = 1, comment = 0 } = {}): Buffer {
  const entry = Buffer.concat([u16(0x0112), u16(3), latin("\0\0\0\x01"), u16(orientation), u16(0)]);
  const exif = Buffer.concat([latin("Exif\0\0MM\0*\0\0\0\x08"), u16(1), entry, latin("\0\0\0\0")]);
  const segment = (marker: number, data: Buffer) =>
    Buffer.concat([Buffer.from([0xff, marker]), u16(data.length + 2), data]);
  const comments = Array.from({ length: Math.ceil(comment / 60_000) }, () => segment(0xfe, Buffer.alloc(60_000, 32)));
  const frame = Buffer.concat([Buffer.from([8]), u16(height), u16(width), Buffer.from([1, 1, 0x11, 0])]);
  const parts = [segment(0xe0, latin("JFIF\0\x01\x01\0\0\x01\0\x01\0\0")), segment(0xe1, exif), ...comments];
  return Buffer.concat([Buffer.from([0xff, 0xd8]), ...parts, segment(0xc0, frame), Buffer.from([0xff, 0xd9])]);
}

export function gif(width: number, height: number): Buffer {
  return Buffer.concat([latin("GIF89a"), u16le(width), u16le(height), latin("\0\0\0;")]);
}

export function webp(width: number, height: number): Buffer {
  const size = Buffer.concat([u16le(width - 1), Buffer.from([0]), u16le(height - 1), Buffer.from([0])]);
  return Buffer.concat([latin("RIFF\x1E\0\0\0WEBPVP8X\x0A\0\0\0\0\0\0\0"), size]);
}

/** A zip archive as far as its names show: entries without content, or the first with some. */
export function zip(names: readonly string[], content = ""): Buffer {
  const entry = (name: string, index: number) =>
    Buffer.concat([
      latin("PK\x03\x04"),
      Buffer.alloc(22),
      u16le(name.length),
      u16le(0),
      latin(name + (index ? "" : content)),
    ]);
  return Buffer.concat(names.map(entry));
}

export function mp4(brand: string): Buffer {
  return latin(`\0\0\0\x18ftyp${brand}\0\0\0\0`);
}

export function svg(inside = "", attributes = 'width="30" height="20"'): string {
  return `<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inside}</svg>\n`;
}
