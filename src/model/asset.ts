/** A file that a release names and that is copied beside its page. */
export interface Asset {
  /** Absolute path of the original. */
  readonly source: string;
  /** Path from the release's page, with `/`, not percent-encoded. */
  readonly name: string;
  readonly bytes: number;
  /** Media type read from the file itself, without parameters. */
  readonly mediaType: string;
  /** Pixels as the picture is shown; only images have them. */
  readonly width?: number;
  readonly height?: number;
}
