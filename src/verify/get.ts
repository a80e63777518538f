import { Fault } from "../model/fault.js";
import { type FetchOptions, fetchUrl } from "../subscriber/fetch.js";
import type { Opened } from "../subscriber/opened.js";

/** An answer, or why there is none, as in a fault of the network. */
export type Got = { readonly opened: Opened } | { readonly reason: string };

/** Asks for an address of the publication; the address is the one under which it belongs, wherever it stands in truth. */
export type Get = (url: string, options?: FetchOptions) => Promise<Got>;

export interface GetOptions extends FetchOptions {
  /** Where the publication belongs, and where it was found instead; both end with `/`. */
  readonly base?: string | undefined;
  readonly served?: string | undefined;
}

/** Asks as monitoring tools do, with these options for every request. */
export function getter({ base, served, ...common }: GetOptions): Get {
  const swap = (url: string, from = "", to = "") =>
    from !== "" && to !== "" && url.startsWith(from) ? to + url.slice(from.length) : url;
  return async (url, options) => {
    try {
      const opened = await fetchUrl(swap(url, base, served), { ...common, ...options });
      return { opened: { ...opened, url: swap(opened.url, served, base) } };
    } catch (error) {
      if (error instanceof Fault) return { reason: reasonOf(error) };
      throw error;
    }
  };
}

function reasonOf({ code, values }: Fault): string {
  return "reason" in values ? values.reason : code;
}
