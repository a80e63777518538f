import { languageTag } from "../written/addresses.js";
import { type Partly, textsAt } from "../written/shape.js";
import type { WrittenNewsroom } from "./schema.js";

/** The newsroom's languages as far as they can be read, canonical, the default one first. */
export function languagesOf({ language = "de", languages }: Partly<WrittenNewsroom>): string[] {
  const tags = [language, ...textsAt([], languages).map(({ text }) => text)];
  return [...new Set(tags.flatMap((tag) => languageTag(tag) ?? []))];
}
