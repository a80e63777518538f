import type { Asset } from "./asset.js";
import { escapeHtml } from "./html.js";

/**
 * The text of a release: HTML with holes where an address must stand that depends on where the text is shown
 * (page or feed) and on which other releases may be shown.
 */
export interface Text {
  readonly pieces: readonly Piece[];
  /** The first paragraph as plain text, white space folded; empty if there is none. */
  readonly lead: string;
  /** Files that the text names. */
  readonly assets: readonly Asset[];
  /** Other releases that it links to, by their file. */
  readonly linked: readonly string[];
}

/** A run of HTML, or a hole. */
export type Piece = string | Hole;

/**
 * A hole stands inside a double-quoted attribute and is filled with an escaped address,
 * but for `link` and `link-end`, which stand for the whole tag of a link to another release.
 */
export type Hole =
  /** A file that is copied beside the release's page; `name` is its path from there, not percent-encoded. */
  | { readonly kind: "asset"; readonly name: string }
  /** A path below the newsroom's url: begins with `/`, may carry query and fragment. */
  | { readonly kind: "site"; readonly path: string }
  /** A fragment of the release's own page, with its `#`. */
  | { readonly kind: "fragment"; readonly fragment: string }
  /** Opens a link to another release, named by its file; the tag is left out while that one may not be shown. */
  | { readonly kind: "link"; readonly file: string; readonly fragment: string; readonly title?: string }
  | { readonly kind: "link-end"; readonly file: string };

/** Where the holes of a text lead in one place of showing; every address is plain, not yet escaped for HTML. */
export interface Addresses {
  asset(name: string): string;
  site(path: string): string;
  fragment(fragment: string): string;
  /** Undefined while that release may not be shown: its link then becomes plain text. */
  release(file: string): string | undefined;
}

/** The HTML of a text with every hole filled. */
export function fillText(text: Pick<Text, "pieces">, addresses: Addresses): string {
  return text.pieces.map((piece) => (typeof piece === "string" ? piece : filled(piece, addresses))).join("");
}

function filled(hole: Hole, addresses: Addresses): string {
  switch (hole.kind) {
    case "asset":
      return escapeHtml(addresses.asset(hole.name));
    case "site":
      return escapeHtml(addresses.site(hole.path));
    case "fragment":
      return escapeHtml(addresses.fragment(hole.fragment));
    case "link": {
      const url = addresses.release(hole.file);
      const title = hole.title === undefined ? "" : ` title="${escapeHtml(hole.title)}"`;
      return url === undefined ? "" : `<a href="${escapeHtml(url + hole.fragment)}"${title}>`;
    }
    case "link-end":
      return addresses.release(hole.file) === undefined ? "" : "</a>";
  }
}
