import { Fault } from "../model/fault.js";
import { type FetchOptions, fetchUrl } from "../subscriber/fetch.js";
import { networkFault } from "../subscriber/network-fault.js";
import type { Open } from "../subscriber/opened.js";
import { isHandedOn } from "./handed-on.js";

/** In milliseconds: a large file takes longer than a feed. */
const timeLimit = 120_000;

/**
 * Opens the files that a document names: as the document's own site has them, else from the public network. On this
 * machine only files that are made to be handed on are opened, below the document's folder and not hidden.
 */
export function filesOpener(own: Open, options: FetchOptions = {}): Open {
  return async (url, limits) => {
    const hidden = /\/(?:\.|%2e)[^/.]/i.test(url);
    if (/^file:/i.test(url) && (!isHandedOn(url) || hidden)) throw networkFault(url, "outside-folder");
    try {
      // `.env` beside a feed is nobody's, whatever address the feed says it has
      if (hidden) throw networkFault(url, "outside-folder");
      const opened = await own(url, limits);
      if (opened.status === 200 || !isOutside(url)) return opened;
    } catch (error) {
      if (!(error instanceof Fault) || !isOutside(url) || reasonOf(error) !== "outside-folder") throw error;
    }
    return fetchUrl(url, { ...options, timeLimit, ...limits });
  };
}

function isOutside(url: string): boolean {
  return /^https?:\/\//i.test(url);
}

function reasonOf({ code, values }: Fault): string | undefined {
  return code === "network" && "reason" in values ? String(values.reason) : undefined;
}
