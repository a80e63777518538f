/** The last two of every plane beyond the first (U+1FFFE, U+1FFFF, U+2FFFE …) are noncharacters too; here as halves, see below. */
const unwritable =
  /[\0-\x08\v-\x1F\x7F-\x9F\uFDD0-\uFDEF\uFFFE\uFFFF]|[\uD83F\uD87F\uD8BF\uD8FF\uD93F\uD97F\uD9BF\uD9FF\uDA3F\uDA7F\uDABF\uDAFF\uDB3F\uDB7F\uDBBF\uDBFF][\uDFFE\uDFFF]/g;
const loneSurrogate = /\p{Surrogate}/gu;

/**
 * Where in a text the first character stands that no feed can hold, -1 if there is none: a control other than tab and
 * line feed (C0, DEL, C1), a noncharacter or a lone surrogate (XML 1.0, section 2.2, and HTML's parse errors).
 */
export function unwritableAt(text: string): number {
  const found = [text.search(unwritable), text.isWellFormed() ? -1 : text.search(loneSurrogate)];
  const places = found.filter((place) => place >= 0);
  return places.length > 0 ? Math.min(...places) : -1;
}

/** The text without those characters; a carriage return becomes a line feed. */
export function withoutUnwritable(text: string): string {
  const lines = text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
  const written = lines.replace(unwritable, "");
  // two passes, because a pattern for whole characters is slow on texts beyond Latin-1
  return written.isWellFormed() ? written : written.replace(loneSurrogate, "");
}
