/** The most UTF-16 units of a summary that nobody wrote by hand. */
const limit = 500;

/** A text in one line, cut after a word where it is longer than a summary should be. */
export function shortenedText(text: string): string {
  if (text.length <= limit) return text;
  const start = text
    .slice(0, limit)
    .toWellFormed()
    .replace(/\uFFFD$/, "");
  const end = start.lastIndexOf(" ");
  return `${start.slice(0, end > limit / 2 ? end : undefined).replace(/[\s,;:–—-]+$/, "")} …`;
}
