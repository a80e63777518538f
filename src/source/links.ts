import { escapeHtml } from "../model/html.js";
import { readAddress } from "./address.js";
import { foreignAnchor } from "./anchors.js";
import { type Finding, findAsset, findRelease } from "./assets.js";
import { holeMark, holeOf } from "./holes.js";
import { note, type Rendering, type Spot } from "./rendering.js";

/** The tags around the words of a link. */
export interface LinkTags {
  readonly open: string;
  readonly close: string;
}

/** What a link is written with: its address is decoded, as a person means it. */
export interface WrittenLink {
  readonly address: string;
  readonly title?: string | undefined;
  /** For the message if the link leads nowhere. */
  readonly text: string;
}

/** The value of `href` for an address of a text, as HTML with holes; undefined, and noted, if it cannot be linked. */
export function linkTo({ address, title, text }: WrittenLink, rendering: Rendering, spot: Spot): string | undefined {
  const target = readAddress(address);
  switch (target.kind) {
    case "absolute":
      return escapeHtml(target.url);
    case "site":
      return holeMark({ kind: "site", path: target.path }, rendering.holes);
    case "fragment":
      return fragmentMark(target.fragment, rendering, spot);
    case "file":
      return /\.md$/.test(target.path)
        ? releaseMark({ ...target, title }, rendering, spot)
        : fileMark(target, rendering, spot);
    case "empty":
      return void note(rendering, ["empty-address", "warning", { text }], spot);
    case "unsafe":
      return void note(rendering, ["unsafe-address", "warning", { address }], spot);
    case "broken":
      return void note(rendering, ["bad-address", "warning", { address }], spot);
  }
}

/** The tags of a link with that `href`; where the address is missing the words stand alone. */
export function linkTags(href: string | undefined, attributes: string, { holes }: Rendering): LinkTags {
  if (href === undefined) return { open: "", close: "" };
  const hole = holeOf(href, holes);
  if (hole?.kind !== "link") return { open: `<a href="${href}"${attributes}>`, close: "</a>" };
  return { open: href, close: holeMark({ kind: "link-end", file: hole.file }, holes) };
}

/** Passes on what was found out about a file. */
export function noteAll(findings: readonly Finding[], rendering: Rendering, spot: Spot): void {
  for (const finding of findings) rendering.findings.push({ finding, spot });
}

function fragmentMark(fragment: string, rendering: Rendering, spot: Spot): string {
  rendering.fragments.push({ hole: rendering.holes.length, fragment, spot });
  return holeMark({ kind: "fragment", fragment: `#${encodeURIComponent(fragment)}` }, rendering.holes);
}

interface WrittenFile {
  readonly path: string;
  readonly suffix: string;
  readonly title?: string | undefined;
}

function releaseMark({ path, suffix, title }: WrittenFile, rendering: Rendering, spot: Spot): string | undefined {
  const { context, holes } = rendering;
  const { file, findings } = findRelease(path, context.assets);
  noteAll(findings, rendering, spot);
  if (file === undefined) return undefined;
  const fragment = decodeFragment(suffix);
  if (file === context.file && fragment) return fragmentMark(fragment, rendering, spot);
  return holeMark({ kind: "link", file, fragment: foreignAnchor(fragment), ...(title ? { title } : {}) }, holes);
}

function fileMark({ path, suffix }: WrittenFile, rendering: Rendering, spot: Spot): string | undefined {
  const { asset, findings } = findAsset(path, rendering.context.assets);
  noteAll(findings, rendering, spot);
  if (!asset) return undefined;
  rendering.assets.add(asset);
  return holeMark({ kind: "asset", name: asset.name }, rendering.holes) + escapeHtml(suffix);
}

function decodeFragment(suffix: string): string {
  const fragment = suffix.slice(suffix.indexOf("#") + 1 || suffix.length);
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
