const voids = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|dt|dd|td|th|tr|option)$/;
const deepOnes = /^(?:blockquote|ul|ol|dl|table|b|strong|i|em|a|s|del|strike|sup|sub|small|mark|u|q|font|span)$/;

/**
 * Whether HTML has more tags than any release (20,000), or nests them deeper: elements that show (60) or any at all (400).
 * A converter would lose itself in it.
 */
export function isExcessive(html: string): boolean {
  let shown = 0;
  let all = 0;
  let tags = 0;
  for (let start = html.indexOf("<"); start !== -1; start = html.indexOf("<", start + 1)) {
    if (++tags > 20_000) return true;
    const name = /^<(\/?)([a-z][a-z0-9]*)/i.exec(html.slice(start, start + 20));
    if (!name || voids.test((name[2] ?? "").toLowerCase())) continue;
    const step = name[1] === "/" ? -1 : 1;
    all = Math.max(0, all + step);
    if (deepOnes.test((name[2] ?? "").toLowerCase())) shown = Math.max(0, shown + step);
    if (shown > 60 || all > 400) return true;
  }
  return false;
}
