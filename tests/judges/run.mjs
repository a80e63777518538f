// Judges that no registry has, over a built site: the W3C feed validator and the schemas of Atom and sitemaps.
//
//   npm run judges                                  the sample newsroom, built into a temporary folder
//   npm run judges -- <output folder> <its address>
//
// PRESSWERK_FEEDVALIDATOR names a checkout of github.com/w3c/feedvalidator; PYTHON the Python 3 that has html5lib and rdflib
// (Debian: python3-html5lib, python3-rdflib), by default python3.
// PRESSWERK_SCHEMAS names a folder with atom.rng (RFC 4287, Appendix B, as RELAX NG XML) and sitemap-all.xsd; xmllint reads them.
// What is not named is left out, and said so. Exit code 1 if a judge objects.

import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { build } from "../../lib/build.js";

const mediaTypes = {
  "rss.xml": "application/rss+xml",
  "atom.xml": "application/atom+xml",
  "feeds.opml": "text/x-opml",
};

// Releases dated to the day share their time with others of that day; the press office gave no more.
const accepted = ["DuplicateUpdated"];

const { FEEDVALIDATOR: validator, SCHEMAS: schemas } = named("FEEDVALIDATOR", "SCHEMAS");
const site = process.argv[2] ? { folder: resolve(process.argv[2]), url: process.argv[3] } : await sample();
const paths = readdirSync(site.folder, { recursive: true }).map((path) => path.replaceAll("\\", "/"));

const judgements = [
  ...(validator ? paths.filter(nameOf).map((path) => [path, askValidator(path)]) : []),
  ...(schemas
    ? paths
        .filter((path) => /(^|\/)atom\.xml$/.test(path))
        .map((path) => [path, askXmllint("--relaxng", "atom.rng", path)])
    : []),
  ...(schemas
    ? paths
        .filter((path) => /sitemap\.xml$/.test(path))
        .map((path) => [path, askXmllint("--schema", "sitemap-all.xsd", path)])
    : []),
];
const objections = judgements.flatMap(([path, lines]) => lines.map((line) => `${path}: ${line}`));
for (const line of objections) console.log(line);
console.log(`${judgements.length} judgements, ${objections.length} objections`);
if (site.temporary) rmSync(site.folder, { recursive: true });
process.exitCode = objections.length > 0 || judgements.length === 0 ? 1 : 0;

function named(...names) {
  const value = (name) => process.env[`PRESSWERK_${name}`];
  for (const name of names) if (!value(name)) console.log(`left out: PRESSWERK_${name} names no folder`);
  return Object.fromEntries(names.map((name) => [name, value(name)]));
}

async function sample() {
  const folder = mkdtempSync(join(tmpdir(), "presswerk-judged-"));
  const result = await build({ config: resolve("presswerk.yaml"), now: Date.now(), out: folder });
  if ("refused" in result) throw new Error(`The sample newsroom does not build: ${JSON.stringify(result.diagnostics)}`);
  return { folder, url: result.newsroom.url, temporary: true };
}

function nameOf(path) {
  return Object.keys(mediaTypes).find((name) => path === name || path.endsWith(`/${name}`));
}

function askValidator(path) {
  const src = existsSync(join(validator, "src")) ? join(validator, "src") : validator;
  const script = join(import.meta.dirname, "feed_events.py");
  const { status, stdout, stderr } = spawnSync(
    process.env.PYTHON ?? "python3",
    [script, src, site.url + path, mediaTypes[nameOf(path)], join(site.folder, path)],
    {
      encoding: "utf8",
    },
  );
  if (status !== 0) return [`the validator did not run: ${stderr.trim()}`];
  const events = stdout
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  const counted = events.filter((event) => event.level === "error" || !accepted.includes(event.name));
  return counted.map(({ level, name, line, text }) => `${line}: ${level} ${name}: ${text}`);
}

function askXmllint(kind, schema, path) {
  const { status, stderr } = spawnSync(
    "xmllint",
    ["--nonet", "--noout", kind, join(schemas, schema), join(site.folder, path)],
    { encoding: "utf8" },
  );
  return status === 0 ? [] : [stderr.trim()];
}
