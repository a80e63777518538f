/** The body rows of the table that begins with these column heads, cell by cell, without code marks. Throws if there is none. */
export function markdownTable(markdown: string, heads: readonly string[]): string[][] {
  const lines = markdown.split("\n");
  const start = lines.findIndex((line) => cells(line).join("|") === heads.join("|"));
  if (start === -1) throw new Error(`No table with the columns ${heads.join(", ")}`);
  const end = lines.findIndex((line, index) => index > start && !line.startsWith("|"));
  return lines.slice(start + 2, end === -1 ? undefined : end).map(cells);
}

function cells(line: string): string[] {
  const parts = line.split("|").slice(1, -1);
  return parts.map((part) => part.trim().replaceAll("`", ""));
}
