import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import type { Prepared } from "../build.js";
import { editorsMarks } from "../check/editors-marks.js";
import type { CheckContext } from "../check/mark.js";
import { firstDays, type NewsroomFile, newsroomMarks } from "../check/newsroom-marks.js";
import type { Diagnostic } from "../model/diagnostic.js";
import { asFault } from "../model/fault.js";
import type { Newsroom } from "../model/newsroom.js";
import type { Release } from "../model/release.js";
import { readManifest } from "../output/manifest.js";
import { standingPaths } from "../site/standing.js";
import { releaseFolder } from "../site/urls.js";
import { readSourceBytes } from "../source/source-bytes.js";

/** The newsroom as far as it can be read; only without errors it is known which pages there will be. */
export interface Readable {
  readonly newsroom: Newsroom;
  readonly releases: readonly Release[];
  readonly prepared?: Prepared;
}

/** What an editor would mark in the whole newsroom. Throws a Fault if the disk fails. */
export function marksIn({ newsroom, releases, prepared }: Readable): Diagnostic[] {
  const config = { file: newsroom.file, bytes: readSourceBytes(newsroom.file, newsroom) };
  const context: CheckContext = {
    newsroom,
    firstDays: firstDays(config),
    stands: prepared ? standing(prepared) : () => true,
  };
  return [
    ...newsroomMarks({ config, theme: themeTexts(newsroom) }, context),
    ...editorsMarks(releases, context, (file) => readSourceBytes(file, newsroom)),
  ];
}

/** Pages that others put into the output folder count; so do releases that are held back, for each other. */
function standing({ edition, plan, newsroom }: Prepared): CheckContext["stands"] {
  const stands = standingPaths(edition, plan);
  const heldBack = new Set(edition.heldBack.map(({ file }) => file));
  const later = new Set(edition.heldBack.map((release) => releaseFolder(release, newsroom)));
  const { manifest: ours } = readManifest(newsroom.out);
  const isForeign = (path: string) =>
    [path, join(path, "index.html")].some(
      (each) => !each.split("/").includes("..") && !ours.has(each) && isFile(join(newsroom.out, each)),
    );
  return (path, release) =>
    stands(path) ||
    isForeign(path) ||
    (release !== undefined && heldBack.has(release.file) && later.has(path.replace(/\/?(?:index\.html)?$/, "/")));
}

/** Templates and other texts in the newsroom's own theme folder. */
function themeTexts({ theme, root }: Newsroom): NewsroomFile[] {
  if (!existsSync(theme)) return [];
  try {
    return readdirSync(theme, { recursive: true, withFileTypes: true })
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => /\.(?:eta|html?|md|txt)$/i.test(path) && isFile(path))
      .sort()
      .map((path) => ({ file: relative(root, path).split(sep).join("/"), bytes: readFileSync(path) }));
  } catch (error) {
    throw asFault(error, theme);
  }
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
