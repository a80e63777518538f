import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { withoutUnwritable } from "../model/characters.js";
import { derivedId } from "../site/identity.js";
import { oneLine } from "../written/given.js";
import { slugOf } from "../written/slug.js";
import { yamlScalar } from "../written/yaml-text.js";
import type { Wishes } from "./init-answers.js";

// lib/commands/starter.js and src/commands/starter.ts both lie two folders below the package
const packageFolder = new URL("../../", import.meta.url);

/** A file of a new newsroom. */
export interface StarterFile {
  /** Path from the newsroom's folder, with `/`. */
  readonly path: string;
  readonly content: string;
}

/** The first moment of a newsroom, as its zone writes it. */
export interface FirstDay {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** As front matter has it, to the minute. */
  readonly text: string;
}

/** Every file of a new newsroom, in the newsroom's language as far as people read it: German, or else English. */
export function starterFiles(wishes: Wishes, now: FirstDay): StarterFile[] {
  const language = /^de\b/i.test(wishes.language) ? "de" : "en";
  const words = wordsFor(wishes, now);
  const [first, second] = slugs[language].map((slug) => releaseWords(slug, wishes, now));
  const fill = (name: string, more: Words = {}) => filled(read(`starter/${name}`), { ...words, ...more });
  return [
    { path: "presswerk.yaml", content: fill(`${language}/presswerk.yaml`) },
    { path: `${first?.["path"]}`, content: fill(`${language}/first.md`, first) },
    { path: `${second?.["path"]}`, content: fill(`${language}/second.md`, second) },
    { path: "package.json", content: fill("common/package.json") },
    { path: ".gitignore", content: fill("common/gitignore") },
    { path: ".github/workflows/newsroom.yml", content: fill(`${language}/github.yml`) },
    { path: ".gitlab-ci.yml", content: fill(`${language}/gitlab.yml`) },
    { path: ".vscode/settings.json", content: read("starter/common/settings.json") },
    { path: ".vscode/extensions.json", content: read("starter/common/extensions.json") },
    { path: ".vscode/tasks.json", content: read("starter/common/tasks.json") },
    { path: ".vscode/presswerk.code-snippets", content: read(`starter/${language}/snippets.json`) },
    { path: ".vscode/presswerk.schema.json", content: read("schemas/presswerk.schema.json") },
    { path: ".vscode/release.schema.json", content: read("schemas/release.schema.json") },
  ];
}

const slugs = {
  de: ["medieninformationen-als-feed", "felder-einer-meldung"],
  en: ["press-releases-as-a-feed", "fields-of-a-release"],
};

/** What stands between `‹` and `›` in the templates; an empty one takes its whole line with it. */
type Words = Readonly<Record<string, string>>;

function filled(template: string, words: Words): string {
  return template.replace(/^.*‹([a-z]+(?:\.text)?)›.*\n/gm, (line) => {
    const names = [...line.matchAll(/‹([a-z]+(?:\.text)?)›/g)].map(([, name = ""]) => name);
    if (names.some((name) => words[name] === "")) return "";
    return line.replace(/‹([a-z]+(?:\.text)?)›/g, (whole, name: string) => words[name] ?? whole);
  });
}

function wordsFor(wishes: Wishes, { text }: FirstDay): Words {
  const { title, url, language, issuer, kind, contact, email, timezone } = wishes;
  const description = /^de\b/i.test(language) ? `Medieninformationen: ${issuer}` : `Press releases: ${issuer}`;
  const { href } = new URL(url.trim());
  const base = href.endsWith("/") ? href : `${href}/`;
  return {
    ...asYaml({ title, description, language, timezone, issuer, kind, contact, email, url: base }),
    issuerkey: keyFrom(issuer, "issuer"),
    contactkey: keyFrom(contact, "contact"),
    // in Markdown, where these characters would mean something
    "title.text": oneLine(withoutUnwritable(title)).replace(/[\\`*_[\]<>&#]/g, "\\$&"),
    // shells and workflow expressions give these characters a meaning of their own
    "url.text": base.replace(/['$!()*;&]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`),
    name: slugOf(title).slice(0, 60).replace(/-+$/, "") || "newsroom",
    version: (createRequire(import.meta.url)("../../package.json") as { version: string }).version,
    day: text.slice(0, 10),
    year: text.slice(0, 4),
    date: text,
  };
}

function releaseWords(slug: string, { url, timezone }: Wishes, { at, text }: FirstDay): Words {
  const day = text.slice(0, 10);
  return {
    path: `releases/${day.slice(0, 4)}/${day}-${slug}.md`,
    id: yamlScalar(derivedId({ date: { at, dateOnly: false }, slug }, { url, timezone })),
  };
}

function asYaml(texts: Words): Words {
  return Object.fromEntries(
    Object.entries(texts).map(([name, text]) => [
      name,
      text === "" ? "" : yamlScalar(oneLine(withoutUnwritable(text))),
    ]),
  );
}

const longestKey = 30;

/** A key for presswerk.yaml: the name's first words. */
function keyFrom(name: string, otherwise: string): string {
  const slug = slugOf(name);
  if (slug === "") return otherwise;
  return slug.length <= longestKey
    ? slug
    : slug
        .slice(0, longestKey + 1)
        .replace(/-[^-]*$/, "")
        .slice(0, longestKey);
}

function read(path: string): string {
  return readFileSync(fileURLToPath(new URL(path, packageFolder)), "utf8");
}
