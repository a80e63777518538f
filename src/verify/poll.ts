import type { Opened } from "../subscriber/opened.js";
import type { Get } from "./get.js";

/** What a server answered to one who polls a feed again and again, in the ways in which programs do. */
export interface Poll {
  /** The address under which the feed belongs. */
  readonly url: string;
  /** To the first request, without compression. */
  readonly first: Opened;
  /** To one that accepts gzip; absent if there was no such answer. */
  readonly zipped?: Opened;
  /** The same as the first, asked once more. */
  readonly again?: Opened;
  /** With the ETag of the first answer, of the compressed one, and with Last-Modified; absent where there is no such header. */
  readonly byTag?: Opened;
  readonly byZippedTag?: Opened;
  readonly byDate?: Opened;
}

const plain = { "accept-encoding": "identity" };
const gzip = { "accept-encoding": "gzip" };

/** Polls a feed; if the first answer is not the feed itself, that is all. Gives back the reason if there is no answer. */
export async function poll(url: string, get: Get): Promise<Poll | { readonly reason: string }> {
  const got = await get(url, { headers: plain });
  if ("reason" in got) return got;
  const { opened: first } = got;
  if (first.status !== 200) return { url, first };
  const ask = async (headers: Record<string, string>) => {
    const answer = await get(url, { headers });
    return "opened" in answer ? answer.opened : undefined;
  };
  const zipped = await ask(gzip);
  const { etag, "last-modified": date } = first.headers;
  const zippedTag = zipped?.headers["etag"];
  const found = {
    zipped,
    again: etag === undefined ? undefined : await ask(plain),
    byTag: etag === undefined ? undefined : await ask({ ...plain, "if-none-match": etag }),
    byZippedTag: zippedTag === undefined ? undefined : await ask({ ...gzip, "if-none-match": zippedTag }),
    byDate: date === undefined ? undefined : await ask({ ...plain, "if-modified-since": date }),
  };
  return { url, first, ...Object.fromEntries(Object.entries(found).filter(([, answer]) => answer !== undefined)) };
}
