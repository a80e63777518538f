import { type Finding, finding } from "../model/findings.js";
import type { Get } from "./get.js";
import type { NamedFile } from "./named-files.js";

const codes = { page: "dead-page", picture: "dead-picture", attachment: "dead-attachment", link: "dead-link" } as const;

export interface NamedFileOptions {
  readonly get: Get;
  /** True for the page of a withdrawn release, which servers call gone. */
  readonly isWithdrawn: (url: string) => boolean;
}

/** Asks whether something that a feed names is there, and as long as the feed says. */
export async function namedFileFindings(file: NamedFile, options: NamedFileOptions): Promise<Finding[]> {
  const { kind, url, title, declared } = file;
  const answer = await lengthOf(url, options.get);
  const code = codes[kind];
  if ("reason" in answer) return [finding(code, url, { title, reason: answer.reason })];
  const { status, bytes } = answer;
  if (status === 410 && options.isWithdrawn(url)) return [];
  if (status !== 200) return [finding(code, url, { title, reason: `HTTP ${status}` })];
  if (declared === undefined || bytes === undefined || declared === bytes) return [];
  return [finding("wrong-length", url, { title, declared, actual: bytes })];
}

type Length = { readonly reason: string } | { readonly status: number; readonly bytes?: number };

/** HEAD is enough, unless a server does not know it or does not tell the length. */
async function lengthOf(url: string, get: Get): Promise<Length> {
  const headers = { "accept-encoding": "identity" };
  const head = await get(url, { method: "HEAD", headers });
  if ("opened" in head && head.opened.status === 200) {
    const length = Number(head.opened.headers["content-length"] ?? Number.NaN);
    const isWhole = head.opened.headers["content-encoding"] === undefined && Number.isInteger(length);
    if (isWhole) return { status: 200, bytes: length };
  }
  const got = await get(url, { headers, maxBytes: 200_000_000 });
  if ("reason" in got) return got.reason === "too-large" ? { status: 200 } : got;
  return { status: got.opened.status, bytes: got.opened.transferred };
}
