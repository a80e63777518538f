import { dirname, resolve, sep } from "node:path";
import { prepare } from "../build.js";
import { findConfig } from "../config/find.js";
import { loadNewsroom } from "../config/load.js";
import { countSeverities, type Severity } from "../model/diagnostic.js";
import { type Finding, finding } from "../model/findings.js";
import type { Newsroom } from "../model/newsroom.js";
import { outputState } from "../output/output-state.js";
import { publicationIndex } from "../site/publication-index.js";
import { isAddress } from "../subscriber/published-site.js";
import type { LocalPublication } from "../verify/local-findings.js";
import { sourceFindings } from "../verify/source-findings.js";
import { verifyAddress } from "../verify/verify-address.js";
import { verifyFolder } from "../verify/verify-folder.js";
import type { Outcome } from "./outcome.js";

export interface VerifyCommandOptions {
  /** An address, or a path from `cwd`: an output folder, or a newsroom's. */
  readonly source: string;
  /** Absolute path of the working directory. */
  readonly cwd: string;
  /** Absolute path of presswerk.yaml, if one is named. */
  readonly config?: string | undefined;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Milliseconds of any beginning. */
  readonly clock: () => number;
}

/** What `verify` answers: errors first. */
export interface VerifyAnswer {
  readonly findings: readonly Finding[];
}

/** In milliseconds: a newsroom that never ends is looked at no longer. */
const timeLimit = 15 * 60_000;

/** Looks at a live newsroom as its readers do, or at a folder, and tells what is amiss. Throws a Fault if there is nothing to look at. */
export async function verifyCommand(options: VerifyCommandOptions): Promise<Outcome<VerifyAnswer>> {
  const { source } = options;
  const findings = isAddress(source) ? await atAddress(options) : await inFolder(options);
  const weight: Record<Severity, number> = { error: 0, warning: 1 };
  const sorted = findings.toSorted((a, b) => weight[a.severity] - weight[b.severity]);
  const exit = sorted[0]?.severity === "error" ? 1 : 0;
  return { exit, diagnostics: [], answer: { findings: sorted } };
}

function atAddress({ source, cwd, config = findConfig(cwd), now, clock }: VerifyCommandOptions): Promise<Finding[]> {
  const local = config === undefined ? undefined : localPublication(loadNewsroom(config).newsroom);
  return verifyAddress(source, { now, clock, local, signal: AbortSignal.timeout(timeLimit) });
}

/** Undefined unless the newsroom has been built. */
function localPublication(newsroom: Newsroom | undefined): LocalPublication | undefined {
  if (!newsroom) return undefined;
  const { manifest, index } = outputState(newsroom.out);
  if (!manifest || manifest === "broken" || !index || index === "broken") return undefined;
  return { url: newsroom.url, files: manifest, index, hub: newsroom.feeds.hub };
}

async function inFolder({ source, cwd, config, now }: VerifyCommandOptions): Promise<Finding[]> {
  const path = resolve(cwd, source);
  const found = config ?? findConfig(path) ?? findConfig(cwd);
  const newsroom = found === undefined ? undefined : loadNewsroom(found).newsroom;
  const folder = newsroom?.root === path ? newsroom.out : path;
  const findings = await verifyFolder(folder, now);
  const isOwn = newsroom ? newsroom.out === folder : found && `${folder}${sep}`.startsWith(dirname(found) + sep);
  return found && isOwn ? [...findings, ...(await againstSources(folder, found, now))] : findings;
}

async function againstSources(folder: string, config: string, now: number): Promise<Finding[]> {
  const { index } = outputState(folder);
  const prepared = await prepare({ config, now });
  if ("refused" in prepared) {
    return [finding("sources-have-errors", config, { errors: countSeverities(prepared.diagnostics).errors })];
  }
  return index && index !== "broken" ? sourceFindings(index, publicationIndex(prepared.edition)) : [];
}
