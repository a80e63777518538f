import type { accessibleKinds } from "../model/release.js";
import { type YamlKeys, yamlBlock } from "../written/yaml-text.js";

/** The front matter of a release, in the order in which it is written. */
export interface WrittenFront {
  readonly id?: string | undefined;
  readonly type?: string | undefined;
  readonly number?: string | undefined;
  readonly title: string;
  readonly subtitle?: string | undefined;
  readonly kicker?: string | undefined;
  readonly date: string;
  readonly updated?: string | undefined;
  readonly embargo?: string | undefined;
  readonly draft?: true | undefined;
  readonly language?: string | undefined;
  readonly translationOf?: string | undefined;
  readonly place?: string | undefined;
  readonly issuer?: string | undefined;
  readonly contact?: string | readonly string[] | undefined;
  readonly topics?: readonly string[] | undefined;
  readonly keywords?: readonly string[] | undefined;
  readonly summary?: string | undefined;
  readonly image?: WrittenImage | undefined;
  readonly attachments?: readonly { readonly src: string; readonly title?: string | undefined }[] | undefined;
  readonly links?: readonly { readonly title: string; readonly url?: string | undefined }[] | undefined;
  readonly accessible?:
    | readonly { readonly kind: (typeof accessibleKinds)[number]; readonly url: string }[]
    | undefined;
  readonly corrections?: readonly { readonly date: string; readonly note: string }[] | undefined;
  readonly corrects?: string | undefined;
  readonly withdrawn?: { readonly date: string; readonly reason?: string | undefined } | undefined;
  readonly aliases?: readonly string[] | undefined;
}

export interface WrittenImage {
  readonly src: string;
  readonly alt: string;
  readonly caption?: string | undefined;
  readonly credit?: string | undefined;
  readonly license?: string | undefined;
}

const order: readonly (keyof WrittenFront)[] = [
  ...(["id", "type", "number", "title", "subtitle", "kicker", "date", "updated", "embargo", "draft"] as const),
  ...(["language", "translationOf", "place", "issuer", "contact", "topics", "keywords", "summary"] as const),
  ...(["image", "attachments", "links", "accessible", "corrections", "corrects", "withdrawn", "aliases"] as const),
];

/** The text of a release's file: front matter that our reader gives back as it was, then the Markdown. */
export function releaseFile(front: WrittenFront, markdown: string): string {
  const body = markdown.trim();
  const given = order.map((key) => [key, front[key]] as const).filter(([, value]) => !isEmpty(value));
  return `---\n${yamlBlock(Object.fromEntries(given) as YamlKeys)}---\n${body === "" ? "" : `\n${body}\n`}`;
}

/** The line of a key in such a file, from 1; the first if the key is not there. */
export function lineOfKey(file: string, key: string): number {
  const end = file.indexOf("\n---", 4);
  const lines = file.slice(0, end).split("\n");
  return (
    Math.max(
      0,
      lines.findIndex((line) => line.startsWith(`${key}:`)),
    ) + 1
  );
}

function isEmpty(value: WrittenFront[keyof WrittenFront]): boolean {
  return value === undefined || value === "" || (Array.isArray(value) && value.length === 0);
}
