import type { Channel } from "../model/channel.js";
import type { ChannelPart } from "../pages/context.js";

/** The page of a topic or an issuer shows this many; those that have more have pages for all of them. */
const onFirstPage = 50;
const onPage = 100;

/**
 * All releases of a topic or an issuer in parts, the newest first; none where one page holds them all.
 * They are counted from the oldest on, so that a new release changes the newest part only. The newsroom's own are found by their years.
 */
export function partsOf({ kind, releases }: Channel): ChannelPart[] {
  if (kind === "newsroom" || releases.length <= onFirstPage) return [];
  const parts: ChannelPart[] = [];
  for (let end = releases.length; end > 0; end -= onPage) {
    parts.push({ number: parts.length + 1, releases: releases.slice(Math.max(0, end - onPage), end) });
  }
  return parts.reverse();
}
