import { type Diagnostic, diagnostic } from "../model/diagnostic.js";
import type { Edition } from "./edition.js";

/** Links to releases that may not be shown yet: they stand as plain text until then. */
export function linksToHidden({ published, heldBack }: Pick<Edition, "published" | "heldBack">): Diagnostic[] {
  const hidden = new Set(heldBack.map(({ file }) => file));
  return published
    .filter(({ state }) => state === "live")
    .flatMap(({ release: { file, text } }) =>
      text.linked
        .filter((other) => hidden.has(other))
        .map((other) => diagnostic("link-to-hidden", "warning", { file, line: 1, column: 1 }, { other })),
    );
}
