import { parseYaml, type YamlMapping, type YamlValue } from "../yaml.js";
import type { FoundRelease } from "./found-release.js";

const block = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;

/** A Markdown page of another site generator, with its front matter; undefined if the text has none. What presswerk has no field for is reported. */
export function readMarkdownPage(text: string, source: string): FoundRelease | undefined {
  const match = block.exec(text);
  const parsed = match && parseYaml((match[1] ?? "").replaceAll("\r\n", "\n"));
  if (!match || !parsed || !("data" in parsed) || one(parsed.data["title"]) === undefined) return undefined;
  const { data } = parsed;
  const left = Object.entries(data).filter(([key, value]) => !known.has(key) && value !== undefined);
  return {
    source,
    id: one(data["id"] ?? data["guid"]),
    slug: one(data["slug"]),
    title: one(data["title"]) ?? "",
    subtitle: one(data["subtitle"]),
    date: one(data["date"]),
    updated: one(data["updated"] ?? data["lastmod"]),
    draft:
      one(data["draft"])?.toLowerCase() === "true" || one(data["published"])?.toLowerCase() === "false" || undefined,
    language: one(data["language"] ?? data["lang"]),
    summary: one(data["summary"] ?? data["description"] ?? data["excerpt"]),
    topics: [...several(data["categories"]), ...several(data["category"])].map((title) => ({ title })),
    keywords: [...several(data["tags"]), ...several(data["keywords"])],
    ...issuerOf(data),
    body: { markdown: text.slice(match[0].length).replaceAll("\r\n", "\n") },
    unplaced: left.map(([key, value]) => ({ source, reason: "value", value: `${key}: ${shown(value)}` })),
  };
}

const known = new Set(
  "id guid slug title subtitle date updated lastmod draft published language lang summary description excerpt categories category tags keywords author authors layout".split(
    " ",
  ),
);

function issuerOf({ author, authors }: YamlMapping): Pick<FoundRelease, "issuer"> {
  const [name] = [...several(author), ...several(authors)];
  return name === undefined ? {} : { issuer: { name } };
}

function one(value: YamlValue): string | undefined {
  return typeof value === "string" && value.trim() !== "" ? value : undefined;
}

function several(value: YamlValue): string[] {
  if (Array.isArray(value)) return value.flatMap((each) => one(each) ?? []);
  return one(value)?.split(/\s*,\s*/) ?? [];
}

function shown(value: YamlValue): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
