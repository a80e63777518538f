/** A point in time as a press office gave it. */
export interface Moment {
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  readonly at: number;
  /** True where only a day was given: `at` is then 00:00 in the newsroom's zone, and no time is shown. */
  readonly dateOnly: boolean;
}
