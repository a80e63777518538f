import { parseFragment } from "parse5";

/** What a reader made of one release, in words that all formats and readers share; absent is what a reader does not tell. */
export interface Item {
  readonly id: string | undefined;
  readonly title: string | undefined;
  readonly url: string | undefined;
  /** ISO 8601 in UTC. */
  readonly published: string;
  /** The same; the published date where the format leaves it out. */
  readonly updated?: string;
  readonly authors?: readonly (string | undefined)[];
  readonly html?: string | undefined;
  /** Address, media type and bytes of each attachment. */
  readonly attachments?: readonly string[];
}

/** One moment in one spelling. Throws a RangeError if it is no date. */
export function moment(date: string | Date | undefined | null): string {
  return new Date(date ?? "missing").toISOString();
}

export function attachment(
  url: string | undefined,
  type: string | undefined,
  bytes: string | number | undefined,
): string {
  return `${url} ${type} ${bytes}`;
}

/** What a person sees of a piece of HTML; Atom titles with `type="html"` are such. */
export function textOfHtml(html: string): string {
  const text = (node: object): string => {
    if ("value" in node && typeof node.value === "string") return node.value;
    return "childNodes" in node && Array.isArray(node.childNodes) ? node.childNodes.map(text).join("") : "";
  };
  return text(parseFragment(html));
}
