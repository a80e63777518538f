import type { File } from "./entry.js";
import { xmlElement, xmlText } from "./xml.js";

const media: Readonly<Record<string, string>> = { image: "image", audio: "audio", video: "video" };

/**
 * A file as `media:content` (Media RSS). The license goes into `media:copyright`, as its text or, if it is an address,
 * as its `url`: the W3C validator does not know `media:license`.
 */
export function mediaContent({ url, mediaType, bytes, width, height, ...about }: File): string {
  const medium = media[mediaType.split("/")[0] as string] ?? "document";
  const attributes = { url, type: mediaType, fileSize: bytes || undefined, medium, width, height };
  const { title, description, credit } = about;
  const content = text("title", title) + text("description", description) + text("credit", credit) + copyright(about);
  return xmlElement("media:content", attributes, content);
}

function copyright({ credit, license }: Pick<File, "credit" | "license">): string {
  const url = license !== undefined && /^https?:\/\/[\x21-\x7e]+$/i.test(license) ? license : undefined;
  const words = [credit, url === undefined || credit === undefined ? license : undefined].filter(Boolean).join(", ");
  return words === "" ? "" : xmlElement("media:copyright", { url }, xmlText(words));
}

function text(name: string, content: string | undefined): string {
  return content === undefined ? "" : xmlElement(`media:${name}`, {}, xmlText(content));
}
