import type { Release } from "../model/release.js";
import { type Mark, mark } from "./mark.js";

/** In pixels: at 300 to the inch they make 10 centimetres, two columns of a newspaper. */
const least = 1200;

/** The photo of a release is large enough to be printed. A drawing (SVG) is as large as anyone likes. */
export function photosCanBePrinted({ image }: Release): Mark[] {
  const { name: path, mediaType, width, height } = image?.asset ?? {};
  if (path === undefined || width === undefined || height === undefined) return [];
  if (mediaType === "image/svg+xml" || Math.max(width, height) >= least) return [];
  return [mark("small-image", { key: ["image", "src"] }, { path, width, height, least })];
}
