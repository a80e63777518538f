/** What a build made, in counts, as its summary and `build --json` say it. */
export interface BuildCounts {
  readonly published: number;
  readonly embargoed: number;
  readonly scheduled: number;
  readonly drafts: number;
  readonly withdrawn: number;
  readonly written: number;
  readonly unchanged: number;
  readonly removed: number;
  /** Selections of releases; each is written in three formats. */
  readonly feeds: number;
}
