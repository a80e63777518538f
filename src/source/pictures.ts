import { escapeHtml } from "../model/html.js";
import { readAddress } from "./address.js";
import { findPicture } from "./assets.js";
import { holeMark } from "./holes.js";
import { noteAll } from "./links.js";
import { note, type Rendering, type Spot } from "./rendering.js";

/** A picture as the text writes it, in Markdown or HTML; `width` in pixels only where somebody asked for less or more. */
export interface WrittenPicture {
  readonly address: string;
  readonly alt: string;
  readonly title?: string | undefined;
  readonly width?: number | undefined;
}

export interface RenderedPicture {
  readonly html: string;
  /** False where words or a link stand in the picture's place. */
  readonly shown: boolean;
}

interface Source {
  readonly src: string;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
}

/** The HTML of a picture: the picture itself if it is the newsroom's own, else a link to it. */
export function renderPicture(picture: WrittenPicture, rendering: Rendering, spot: Spot): RenderedPicture {
  if (picture.alt === "") note(rendering, ["missing-alt", "error", { address: picture.address }], spot);
  const target = readAddress(picture.address);
  const own = target.kind === "absolute" ? ownPath(target.url, rendering) : undefined;
  if (target.kind === "site") return shown({ src: siteMark(target.path, rendering) }, picture);
  if (own !== undefined) return shown({ src: siteMark(own, rendering) }, picture);
  if (target.kind === "absolute") return foreign(target.url, picture, rendering, spot);
  if (target.kind === "file") {
    const source = ownFile(target.path, rendering, spot);
    return source ? shown(source, picture) : hidden(picture);
  }
  const code = target.kind === "unsafe" ? "unsafe-address" : "bad-address";
  note(rendering, [code, "warning", { address: picture.address }], spot);
  return hidden(picture);
}

function ownPath(url: string, { context }: Rendering): string | undefined {
  const base = context.newsroom.url;
  return url.startsWith(base) ? readPath(url.slice(base.length - 1)) : undefined;
}

function readPath(path: string): string | undefined {
  const target = readAddress(path);
  return target.kind === "site" ? target.path : undefined;
}

function siteMark(path: string, { holes }: Rendering): string {
  return holeMark({ kind: "site", path }, holes);
}

function ownFile(path: string, rendering: Rendering, spot: Spot): Source | undefined {
  const { asset, findings } = findPicture(path, rendering.context.assets);
  noteAll(findings, rendering, spot);
  if (!asset) return undefined;
  rendering.assets.add(asset);
  const src = holeMark({ kind: "asset", name: asset.name }, rendering.holes);
  return { src, width: asset.width, height: asset.height };
}

function shown({ src, ...size }: Source, { alt, title, width }: WrittenPicture): RenderedPicture {
  const asked = width === undefined ? size : { width, height: scaled(size, width) };
  const sides = numberAttribute("width", asked.width) + numberAttribute("height", asked.height);
  const caption = title ? ` title="${escapeHtml(title)}"` : "";
  return { html: `<img src="${src}" alt="${escapeHtml(alt)}"${sides} loading="lazy"${caption}>`, shown: true };
}

function scaled({ width, height }: Omit<Source, "src">, wanted: number): number | undefined {
  return width === undefined || height === undefined ? undefined : Math.max(1, Math.round((wanted * height) / width));
}

function numberAttribute(name: string, value: number | undefined): string {
  return value === undefined ? "" : ` ${name}="${value}"`;
}

/** A picture on another host would tell that host who reads the release, so a link stands in its place. */
function foreign(url: string, picture: WrittenPicture, rendering: Rendering, spot: Spot): RenderedPicture {
  note(rendering, ["foreign-picture", "warning", { address: picture.address }], spot);
  const words = escapeHtml(picture.alt || url);
  return { html: rendering.inLink ? words : `<a href="${escapeHtml(url)}">${words}</a>`, shown: false };
}

function hidden({ alt }: WrittenPicture): RenderedPicture {
  return { html: escapeHtml(alt), shown: false };
}
