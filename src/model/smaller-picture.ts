/** A smaller version of a picture, which stands beside the page of its release. */
export interface SmallerPicture {
  /** Path from the release's page, with `/`, not percent-encoded. */
  readonly name: string;
  /** Pixels. */
  readonly width: number;
  /** Absolute path of the file as it was made. */
  readonly source: string;
}
