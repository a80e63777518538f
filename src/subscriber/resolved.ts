/** An address seen from the document that names it; as it is if it is absolute already or cannot be read. */
export function resolved(address: string | undefined, base: string | undefined): string | undefined {
  if (address === undefined || base === undefined || /^[a-z][a-z0-9+.-]*:/i.test(address)) return address;
  return URL.canParse(address, base) ? new URL(address, base).href : address;
}
