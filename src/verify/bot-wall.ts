import type { Opened } from "../subscriber/opened.js";

/** What walls against bots send to those whom they take for one. */
const challenges: readonly RegExp[] = [
  /<title>\s*(?:Just a moment|Attention Required|Access Denied|Please Wait|Checking your browser|Making sure you)/i,
  /enable JavaScript and cookies to continue|verify(?:ing)? (?:that )?you are (?:a )?human/i,
];

/** What a page may hold for other reasons, but not what stands at the address of a feed. */
const widgets: readonly RegExp[] = [
  /cdn-cgi\/challenge-platform|_cf_chl_|cf-browser-verification|cf-turnstile/,
  /_Incapsula_Resource|ddos-guard|sucuri_cloudproxy|px-captcha|datadome|within\.website\/x\/cmd\/anubis/i,
  /g-recaptcha|h-captcha|friendly-?captcha|altcha/i,
];

/** Statuses by which servers refuse who asks, whatever is asked for. */
const refusals: readonly number[] = [403, 406, 429];

/** True if the answer from the address of a feed is what a wall against bots sends instead. */
export function isWallBeforeFeed(opened: Opened): boolean {
  return isWallBeforePage(opened) || shows(opened, widgets);
}

/** The same for the address of a page. */
export function isWallBeforePage(opened: Opened): boolean {
  const { status, headers } = opened;
  const marked = headers["cf-mitigated"] !== undefined || headers["x-datadome"] !== undefined;
  return marked || refusals.includes(status) || shows(opened, challenges);
}

function shows({ status, headers, bytes }: Opened, signs: readonly RegExp[]): boolean {
  if (status !== 200 && status !== 503) return false;
  const text = new TextDecoder().decode(bytes.subarray(0, 50_000));
  const isPage = /^\s*(?:<!doctype html|<html)/i.test(text) || /html/.test(headers["content-type"] ?? "");
  return isPage && signs.some((sign) => sign.test(text));
}
