import type { Labels } from "../messages/labels.js";
import type { Asset } from "../model/asset.js";

/** `JPEG, 1600 × 1067 Pixel, 2,4 MB`: what someone wants to know before downloading a file. */
export function fileFacts(asset: Asset, labels: Labels): string {
  const { width, height } = asset;
  const pixels = width && height ? [`${width} × ${height} ${labels.pixels}`] : [];
  return [formatName(asset), ...pixels, sizeText(asset.bytes, labels)].join(", ");
}

/** `2,4 MB`, in powers of ten as the International System of Units has them. */
export function sizeText(bytes: number, labels: Labels): string {
  if (bytes < 1000) return `${bytes}\u00A0${labels.bytes}`;
  if (bytes < 999_500) return `${Math.round(bytes / 1000)}\u00A0kB`;
  const megabytes = bytes < 999_950_000 ? [bytes / 1e6, "MB"] : [bytes / 1e9, "GB"];
  return `${(megabytes[0] as number).toFixed(1).replace(".", labels.decimalSign)}\u00A0${megabytes[1]}`;
}

/** The end of the name says it as people do; without one the media type must. */
function formatName({ name, mediaType }: Asset): string {
  const ending = /\.([a-z0-9]{2,5})$/i.exec(name)?.[1] ?? mediaType.split("/").at(-1) ?? mediaType;
  return ending.toUpperCase().replace(/^JPG$/, "JPEG");
}
