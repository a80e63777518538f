/** An absolute address in the characters of RFC 3986: what is beyond is percent-encoded, a host becomes Punycode. */
export function asciiUrl(url: string): string {
  if (/^[\w%:/?#[\]@!$&'()*+,;=.~-]*$/.test(url)) return url;
  return (URL.canParse(url) ? new URL(url).href : encodeURI(url.toWellFormed())).replace(
    /[<>"{}|\\^`]/g,
    encodeURIComponent,
  );
}
