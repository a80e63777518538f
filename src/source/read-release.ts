import { hash } from "node:crypto";
import { labelsFor } from "../messages/labels.js";
import { allowsBuild, type Diagnostic } from "../model/diagnostic.js";
import type { Newsroom } from "../model/newsroom.js";
import type { Release } from "../model/release.js";
import type { Text } from "../model/text.js";
import { decode, restoreColumns } from "../written/decode.js";
import { type KeyProblem, placeProblems } from "../written/key-problem.js";
import { unwritableValue } from "../written/unwritable-value.js";
import { yamlTrouble } from "../written/yaml-trouble.js";
import { type AssetStore, assetsOf, type Found, findAsset, findPicture, type ReleaseAssets } from "./assets.js";
import { type Claims, type Fields, type FrontMatterFields, type NamedFile, readFields } from "./fields.js";
import { type FrontMatter, splitFrontMatter } from "./front-matter.js";
import { renderMarkdown } from "./markdown.js";
import { releaseSlug } from "./slug.js";

/** What one file gives: plain data, so that another thread may read it. */
export interface ReadRelease {
  /** Absent if there is an error. */
  readonly release?: Release;
  readonly claims: Claims;
  readonly diagnostics: readonly Diagnostic[];
  /** Absolute paths of the files beside it on which this depends. */
  readonly dependsOn: readonly string[];
}

export interface ReleaseContext {
  readonly newsroom: Newsroom;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly store: AssetStore;
}

/** Reads one release from the bytes of its file, named by its path from the configuration's folder, with `/`. Throws a Fault if the disk fails. */
export function readRelease(
  { file, bytes }: { file: string; bytes: Uint8Array },
  context: ReleaseContext,
): ReadRelease {
  const { text, original, diagnostics } = decode(bytes, file);
  if (text === undefined) return { claims: unread(file, context), diagnostics, dependsOn: [] };
  const parts = splitFrontMatter(text, file);
  if ("code" in parts) return { claims: unread(file, context), diagnostics: [...diagnostics, parts], dependsOn: [] };
  const { release, ...read } = readParts(parts, file, context);
  const all = [...diagnostics, ...restoreColumns(read.diagnostics, original)];
  return { ...read, ...(release && allowsBuild(all) && { release }), diagnostics: all };
}

/** What is known of a release whose front matter cannot be read: others may still name it by its slug. */
function unread(file: string, { newsroom }: ReleaseContext): Claims {
  return { file, slug: releaseSlug(undefined, file).slug, language: newsroom.language, aliases: [] };
}

function readParts({ result, yaml, body, bodyLine }: FrontMatter, file: string, context: ReleaseContext): ReadRelease {
  const { newsroom, now, store } = context;
  const fields = "trouble" in result ? undefined : readFields(result.data, { newsroom, now, file });
  const claims = fields?.claims ?? unread(file, context);
  const assets = assetsOf(file, store);
  const files = findFiles(fields, assets);
  const words = labelsFor(claims.language, newsroom).text;
  const { text, diagnostics } = renderMarkdown(body, { file, line: bodyLine, newsroom, assets, words });
  const told =
    "trouble" in result
      ? [yamlTrouble(result.trouble, file)]
      : placeProblems(
          [...unwritableValue(result.unwritable), ...(fields?.problems ?? []), ...files.problems],
          file,
          yaml,
        );
  const all = [...told, ...diagnostics];
  const dependsOn = [...assets.asked];
  if (!fields?.fields || !allowsBuild(all)) return { claims, diagnostics: all, dependsOn };
  const release = assemble(fields.fields, files, text, fingerprint(fields.fields.title, body));
  return { release, claims, diagnostics: all, dependsOn };
}

interface Files {
  readonly image: Found | undefined;
  readonly attachments: readonly Found[];
  readonly problems: readonly KeyProblem[];
}

/** The files that front matter names; they get their names before those that the text names. */
function findFiles(fields: Fields | undefined, assets: ReleaseAssets): Files {
  const named = fields?.attachments ?? [];
  const image = fields?.image && findPicture(fields.image.src, assets);
  const attachments = named.map(({ src }) => findAsset(src, assets));
  const problems = attachments.flatMap((found, index) => problemsOf(found, named[index]));
  return { image, attachments, problems: [...problemsOf(image, fields?.image), ...problems] };
}

function problemsOf(found: Found | undefined, named: NamedFile | undefined): KeyProblem[] {
  if (!found || !named) return [];
  return found.findings.map((finding) => ({ ...finding, path: named.path, at: "value" }));
}

function assemble(fields: FrontMatterFields, files: Files, text: Text, fingerprint: string): Release {
  const { image, attachments, ...rest } = fields;
  return {
    ...rest,
    ...(image && files.image?.asset && { image: { ...image, asset: files.image.asset } }),
    attachments: files.attachments.flatMap(({ asset }, index) => (asset ? [{ ...attachments[index], asset }] : [])),
    text,
    fingerprint,
  };
}

function fingerprint(title: string, body: string): string {
  return hash("sha256", `${title}\n${body.trim()}`, "base64url");
}
