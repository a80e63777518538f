import { imageSize } from "image-size";

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
    const { width, height, orientation = 1 } = imageSize(bytes);
    if (!(width > 0 && height > 0)) return undefined;
    return orientation > 4 ? { width: height, height: width } : { width, height };
  } catch {
    return undefined;
  }
}
