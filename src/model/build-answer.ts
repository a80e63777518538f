import type { BuildCounts } from "./build-counts.js";

/** What `build` answers. */
export interface BuildAnswer extends BuildCounts {
  /** RFC 3339, or null: the moment a rebuild would next change the output. */
  readonly nextDue: string | null;
  /** Absolute path of the output folder and the address where it will stand; absent if nothing was written. */
  readonly made?: { readonly out: string; readonly url: string };
}
