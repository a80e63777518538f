import type { Text } from "../model/text.js";

/** The HTML of a text with its holes left empty. */
export function textHtml({ pieces }: Pick<Text, "pieces">): string {
  return pieces.map((piece) => (typeof piece === "string" ? piece : "")).join("");
}
