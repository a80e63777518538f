import { resolve } from "node:path";
import { loadNewsroom } from "../config/load.js";
import { type Change, troubles } from "../model/change.js";
import { allowsBuild, type Diagnostic, diagnostic, type Severity } from "../model/diagnostic.js";
import { Fault } from "../model/fault.js";
import { changesBetween } from "../subscriber/changes.js";
import { digestMemory } from "../subscriber/item-digest.js";
import { isAddress, openSite, type PublishedSite } from "../subscriber/published-site.js";
import { type FeedObstacle, type Snapshot, type SnapshotOptions, snapshotOf } from "../subscriber/snapshot.js";
import type { Obstacle } from "../subscriber/walk.js";
import type { Outcome } from "./outcome.js";

export interface DiffOptions {
  /** The older publication: a path from `cwd`, or an address. */
  readonly old: string;
  /** The newer one; default: the output folder of the configuration. */
  readonly now?: string | undefined;
  /** Absolute path of the working directory. */
  readonly cwd: string;
  /** Absolute path of presswerk.yaml; needed only without `now`, and heard for its `forgotten` ids otherwise. */
  readonly config?: string | undefined;
}

/** What `diff` answers. */
export interface DiffAnswer {
  readonly changes: readonly Change[];
}

/** In milliseconds, for both publications together: archives that never end are read no longer. */
const timeLimit = 30 * 60_000;

/** Compares two publications as their subscribers meet them. Throws a Fault if one of them cannot be reached or has no feed. */
export async function diffCommand(options: DiffOptions): Promise<Outcome<DiffAnswer>> {
  const loaded = options.config === undefined ? undefined : loadNewsroom(options.config);
  const target = options.now ?? loaded?.newsroom?.out;
  if (target === undefined) return { exit: 2, diagnostics: loaded?.diagnostics ?? [], answer: { changes: [] } };
  const { old, now } = await bothSnapshots(located(options.old, options.cwd), located(target, options.cwd));
  const { changes, goneFeeds } = changesBetween(old, now, loaded?.newsroom?.forgotten);
  const diagnostics = [...[...old.obstacles, ...now.obstacles].flatMap(told), ...goneFeeds.map(gone)];
  const exit = !allowsBuild(diagnostics) ? 3 : changes.some(({ kind }) => troubles.includes(kind)) ? 1 : 0;
  return { exit, diagnostics, answer: { changes } };
}

function located(source: string, cwd: string): string {
  return isAddress(source) ? source : resolve(cwd, source);
}

async function bothSnapshots(oldSource: string, newSource: string): Promise<{ old: Snapshot; now: Snapshot }> {
  const limits = { memory: digestMemory(), signal: AbortSignal.timeout(timeLimit) };
  const [older, newer] = [await openSite(oldSource), await openSite(newSource)];
  const known = older.base !== undefined && newer.base !== undefined;
  const old = await snapshot(oldSource, older, { ...limits, base: known ? older.base : undefined });
  const now = await snapshot(newSource, newer, { ...limits, base: known ? newer.base : undefined });
  return { old, now };
}

async function snapshot(source: string, site: PublishedSite, options: SnapshotOptions): Promise<Snapshot> {
  const read = await snapshotOf(site, options);
  const fault = read.obstacles.find(({ whole, obstacle }) => whole && obstacle.reason === "unreachable")?.obstacle;
  if (fault?.reason === "unreachable") throw fault.fault;
  if (read.feeds.length === 0 && read.obstacles.every(({ obstacle }) => obstacle.reason === "missing")) {
    throw new Fault("no-feed", { source });
  }
  return read;
}

/** A feed that stands nowhere has no subscribers; if it has gone, that is told of the older publication. */
function told({ feed, whole, obstacle }: FeedObstacle): Diagnostic[] {
  if (whole && obstacle.reason === "missing") return [];
  const { url, reason } = obstacle;
  if (obstacle.reason === "unreadable" && whole) {
    const place = { file: feed, line: obstacle.unreadable.line ?? 1, column: 1 };
    return [diagnostic("feed-unreadable", "error", place, { feed, reason: obstacle.unreadable.reason })];
  }
  return [diagnostic("archive-incomplete", severity(obstacle), nowhere, { feed, url, reason })];
}

/** A link that leads out of a folder is not followed on purpose; other trouble makes the comparison worthless. */
function severity(obstacle: Obstacle): Severity {
  if (obstacle.reason === "unreadable") return "error";
  if (obstacle.reason !== "unreachable" || obstacle.fault.code !== "network") return "warning";
  return (obstacle.fault as Fault<"network">).values.reason === "outside-folder" ? "warning" : "error";
}

function gone(feed: string): Diagnostic {
  return diagnostic("feed-gone", "warning", nowhere, { feed });
}

const nowhere = { file: "", line: 1, column: 1 };
