/** What an upload did, in counts of files, as its summary and `publish --json` say it. */
export interface UploadCounts {
  readonly uploaded: number;
  readonly deleted: number;
  readonly unchanged: number;
}
