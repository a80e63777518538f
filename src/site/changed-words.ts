/** A run of words that stands in place of another; either may be empty. */
export interface WordChange {
  readonly before: string;
  readonly after: string;
}

/** Beyond this many words on a side a change is told as a whole: comparing takes the product of both. */
const comparable = 800;

/** Which words of a text were replaced, left out or added, in their order; the shortest such list. */
export function changedWords(before: string, after: string): WordChange[] {
  const [a, b] = [wordsOf(before), wordsOf(after)];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const [old, fresh] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (old.length === 0 && fresh.length === 0) return [];
  if (old.length > comparable || fresh.length > comparable) return [changeOf(old, fresh)];
  return changesBetween(old, fresh);
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== "");
}

function changesBetween(old: readonly string[], fresh: readonly string[]): WordChange[] {
  const common = commonLengths(old, fresh);
  const changes: WordChange[] = [];
  let [i, j, fromOld, fromFresh] = [0, 0, 0, 0];
  const flush = () => {
    if (i > fromOld || j > fromFresh) changes.push(changeOf(old.slice(fromOld, i), fresh.slice(fromFresh, j)));
  };
  while (i < old.length && j < fresh.length) {
    if (old[i] === fresh[j]) {
      flush();
      i++;
      j++;
      [fromOld, fromFresh] = [i, j];
    } else if ((common[i + 1]?.[j] ?? 0) >= (common[i]?.[j + 1] ?? 0)) i++;
    else j++;
  }
  [i, j] = [old.length, fresh.length];
  flush();
  return changes;
}

/** For each pair of positions, how many words the rests have in common, in order. */
function commonLengths(a: readonly string[], b: readonly string[]): Uint16Array[] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    const [row, below] = [lengths[i] as Uint16Array, lengths[i + 1] as Uint16Array];
    for (let j = b.length - 1; j >= 0; j--) {
      row[j] = a[i] === b[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return lengths;
}

function changeOf(before: readonly string[], after: readonly string[]): WordChange {
  return { before: before.join(" "), after: after.join(" ") };
}
