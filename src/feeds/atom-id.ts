/** An absolute IRI (RFC 3987, section 2.2) as far as characters go: a scheme, no spaces, whole percent signs, one fragment. */
const iri =
  /^[a-z][a-z0-9+.-]*:(?:\/\/\[[0-9a-f:.]+\])?(?:[^\s\p{C}<>"{}|\\^`%[\]#]|%[0-9a-f]{2})+(?:#(?:[^\s\p{C}<>"{}|\\^`%[\]#]|%[0-9a-f]{2})*)?$/iu;

/** The id of a release in Atom: itself, byte for byte, if it is an absolute IRI, otherwise a URN made of it. */
export function atomId(id: string): string {
  return iri.test(id) ? id : `urn:presswerk:guid:${encodeURIComponent(id.toWellFormed()).replaceAll("~", "%7E")}`;
}
