/** What smaller versions are made as, best first: a browser takes the first that it knows. */
export const pictureTypes = ["image/avif", "image/webp"] as const;
export type PictureType = (typeof pictureTypes)[number];

/** A smaller version of a picture, which stands beside the page of its release. */
export interface SmallerPicture {
  /** Path from the release's page, with `/`, not percent-encoded. */
  readonly name: string;
  /** Pixels. */
  readonly width: number;
  readonly type: PictureType;
  /** Absolute path of the file as it was made. */
  readonly source: string;
}
