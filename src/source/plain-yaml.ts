import type { YamlMapping } from "../yaml.js";

/**
 * Reads the YAML that most front matter is: a key and a value on each line, the value plain, in double quotes without a
 * backslash, or a list of such in brackets. Undefined for everything else, right or wrong: that is left to the whole
 * parser, which says the same of what is read here, as a test watches, but takes ten times as long.
 */
export function plainYaml(text: string): YamlMapping | undefined {
  const data: YamlMapping = {};
  let some = false;
  for (let start = 0; start <= text.length; ) {
    const found = text.indexOf("\n", start);
    const end = found < 0 ? text.length : found;
    if (end > start) {
      const colon = text.indexOf(":", start);
      if (colon < 0 || colon >= end || text.charCodeAt(colon + 1) !== space) return undefined;
      const key = text.slice(start, colon);
      if (!keyForm.test(key) || Object.hasOwn(data, key)) return undefined;
      const value = valueIn(text.slice(colon + 2, end));
      if (value === undefined) return undefined;
      data[key] = value;
      some = true;
    }
    start = end + 1;
  }
  return some ? data : undefined;
}

const space = 32;
const quote = 34;
const bracket = 91;

const keyForm = /^(?!null$)[a-z][\w-]*$/i;
/** Characters of a double-quoted text that mean themselves. */
const quoted = /^"[^"\\\0-\x1F\x7F-\x9F\u2028\u2029\uFEFF]*"$/;
/** A plain text in a block: nothing before it, in it or behind it that YAML could take for a sign. */
const plain =
  /^(?!(?:null|Null|NULL)$)[\w\xA1-\u2027\u2030-\uD7FF](?:[^\0-\x1F\x7F-\xA0\u2028\u2029\uFEFF:#]|:(?! |$)|(?<! )#)*(?<! )$/;
/** The same in a list in brackets, with fewer signs that need a thought. */
const listed = /^(?!(?:null|Null|NULL)$)[\w\xC0-\u1FFF](?:[\w\xC0-\u1FFF ./-]*[\w\xC0-\u1FFF])?$/;

function valueIn(text: string): string | string[] | undefined {
  const first = text.charCodeAt(0);
  if (first === quote) return quoted.test(text) ? text.slice(1, -1) : undefined;
  if (first === bracket) return listOf(text);
  return plain.test(text) ? text : undefined;
}

function listOf(text: string): string[] | undefined {
  if (!text.endsWith("]")) return undefined;
  const items = text.slice(1, -1).split(", ");
  for (const [index, item] of items.entries()) {
    if (item.charCodeAt(0) === quote && quoted.test(item)) items[index] = item.slice(1, -1);
    else if (!listed.test(item)) return undefined;
  }
  return items;
}
