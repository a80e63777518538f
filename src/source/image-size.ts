import { createRequire } from "node:module";
import type { imageSize } from "image-size";

let reader: { imageSize: typeof imageSize } | undefined;

export interface Pixels {
  readonly width: number;
  readonly height: number;
}

/**
 * Width and height of a picture as it is shown: where EXIF says that it lies on its side, they change places.
 * Undefined if the bytes, which may be the beginning of the file only, do not tell.
 */
export function pixelsOf(bytes: Uint8Array): Pixels | undefined {
  try {
    // loaded when the first picture is looked at
    reader ??= createRequire(import.meta.url)("image-size") as { imageSize: typeof imageSize };
    const { width, height, orientation = 1 } = reader.imageSize(bytes);
    if (!(width > 0 && height > 0)) return undefined;
    return orientation > 4 ? { width: height, height: width } : { width, height };
  } catch {
    return undefined;
  }
}
