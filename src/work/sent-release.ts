import type { PublishedRelease } from "../model/published.js";
import { factsOf } from "../store/lazy-text.js";
import type { Ref } from "../store/pack.js";
import type { SentRelease } from "./tasks.js";

/** A published release as it is sent to those who make its page or item. */
export function sentRelease(item: PublishedRelease, text: Ref): SentRelease {
  return { item: { ...item, release: factsOf(item.release) }, text };
}
