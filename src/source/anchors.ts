/**
 * The names within one text that links can point to. All of them begin with `text-`, so that a heading “Kontakt” never
 * takes a name from the page around the text; footnotes have `fn-1` for themselves and `fnref-1` for their marks.
 */
export interface Anchors {
  /** The next number for a slug that stands more than once. */
  readonly numbers: Map<string, number>;
  /** Slug by the letters and digits in it: writers put hyphens as GitHub, Hugo or they themselves would. */
  readonly byLetters: Map<string, string>;
}

export function noAnchors(): Anchors {
  return { numbers: new Map(), byLetters: new Map() };
}

/** Makes an id that no other element of the text has, from a heading's words or a written id. */
export function addAnchor(words: string, anchors: Anchors): string {
  const { numbers, byLetters } = anchors;
  const wanted = slugOf(words) || "section";
  let number = numbers.get(wanted) ?? 0;
  let slug = wanted;
  while (numbers.has(slug)) slug = `${wanted}-${++number}`;
  numbers.set(wanted, number);
  if (slug !== wanted) numbers.set(slug, 0);
  if (!byLetters.has(lettersOf(slug))) byLetters.set(lettersOf(slug), slug);
  return `text-${slug}`;
}

/** The address of an anchor as a link in the same text writes it, with `#`; undefined if there is none of that name. */
export function findAnchor(fragment: string, anchors: Anchors): string | undefined {
  const slug = slugOf(fragment);
  const known = anchors.numbers.has(slug) ? slug : anchors.byLetters.get(lettersOf(slug.replace(/^text-/, "")));
  return known === undefined ? undefined : `#text-${encodeURIComponent(known)}`;
}

/** The same in another release's text, which nobody has read yet. */
export function foreignAnchor(fragment: string): string {
  const slug = slugOf(fragment);
  if (slug === "" || /^fn(?:ref)?-\d/.test(slug)) return slug === "" ? "" : `#${slug}`;
  return `#text-${encodeURIComponent(slug.replace(/^text-/, ""))}`;
}

const others = /[^\p{L}\p{M}\p{N}]+/gu;
const umlauts: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue", ß: "ss" };

/** Words in lower case with hyphens between them; letters of every script stay. */
function slugOf(words: string): string {
  const lower = words.normalize("NFC").toLowerCase();
  const plain = lower.replace(/[äöüß]/g, (letter) => umlauts[letter] ?? letter);
  // most headings need no more than this, and it is much faster
  const separated = /^[\0-\x7F]*$/.test(plain) ? plain.replace(/[^a-z\d]+/g, "-") : plain.replace(others, "-");
  return separated.replace(/^-|-$/g, "");
}

function lettersOf(slug: string): string {
  return slug.replaceAll("-", "");
}
