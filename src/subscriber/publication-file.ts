import { type IndexEntry, indexStates, type PublicationIndex } from "../model/publication.js";

/** Reads the bytes of a `releases.json` that anyone may have written; undefined if it is none. Entries without id, address or state are left out. */
export function readPublicationFile(bytes: Uint8Array): PublicationIndex | undefined {
  const file = parsed(bytes);
  if (!isRecord(file) || file["version"] !== 1 || !isRecord(file["newsroom"])) return undefined;
  const { title = "", url, language = "" } = file["newsroom"];
  if (typeof url !== "string" || !/^https?:\/\/.+\/$/.test(url) || !Array.isArray(file["releases"])) return undefined;
  const releases = file["releases"].filter(isEntry);
  return { version: 1, newsroom: { title: String(title), url, language: String(language) }, releases };
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function isEntry(value: unknown): value is IndexEntry {
  if (!isRecord(value)) return false;
  const texts = [value["id"], value["url"], value["title"] ?? "", value["date"] ?? "", value["updated"] ?? ""];
  return texts.every((text) => typeof text === "string") && indexStates.some((state) => state === value["state"]);
}
