import { hash } from "node:crypto";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import type { Newsroom } from "../model/newsroom.js";
import { type Cache, memoryCache, openCache } from "../store/cache.js";
import type { CacheKeys } from "../store/index-file.js";
import { type Owner, takeLock } from "../store/lock.js";
import { programMark } from "../store/program.js";
import { type Crew, soloCrew, threadCrew, threadsCanStart } from "./crew.js";
import type { Setup } from "./tasks.js";

/** Where a build is made: what earlier builds left, and those who work. */
export interface Workshop {
  readonly cache: Cache;
  /** Stands for all on which every file depends: program, configuration and theme. */
  readonly common: string;
  /** Who shall do so many releases: this thread, or several where there are many. */
  crew(releases: number): Crew;
  /** Sends the threads home, for when there is little left to do. */
  rest(): Promise<void>;
  close(): Promise<void>;
}

export interface WorkshopOptions {
  /** `use` what earlier builds left, work `fresh`, or leave `nothing` on the disk. */
  readonly cache: "use" | "fresh" | "nothing";
  /** How many threads may work. Default: as many as the machine has processors. */
  readonly jobs?: number | undefined;
  /** Who works; without an owner the cache is not locked against others. */
  readonly owner?: Owner | undefined;
  /** Absolute path of the folder that holds the cache. Default: `.presswerk` beside the configuration. */
  readonly folder?: string | undefined;
}

/** Below this many releases a thread costs more than it brings. */
const enoughForThreads = 300;

/** Opens the workshop of a newsroom. */
export function openWorkshop(setup: Setup, options: WorkshopOptions): Workshop {
  const { newsroom, theme } = setup;
  const build = digest([programMark(options.owner?.engine), { ...newsroom, out: "", theme: "" }]);
  const common = digest([
    build,
    theme.templates,
    Object.entries(theme.assets).map(([name, bytes]) => [name, digest(Buffer.from(bytes).toString("base64"))]),
  ]);
  const cache = cacheFor(newsroom, { build, out: `${newsroom.out} ${common}` }, options);
  const jobs = cache.textsPath === undefined || !threadsCanStart() ? 1 : (options.jobs ?? availableParallelism());
  let solo: Crew | undefined;
  let threads: Crew | undefined;
  return {
    cache,
    common,
    crew(releases) {
      if (jobs > 1 && (threads || releases >= enoughForThreads)) {
        threads ??= threadCrew(jobs, { setup, textsPath: cache.textsPath ?? "" }, cache.texts);
        return threads;
      }
      solo ??= soloCrew(setup, cache.texts);
      return solo;
    },
    async rest() {
      await threads?.close();
      threads = undefined;
    },
    async close() {
      await threads?.close();
      cache.close();
    },
  };
}

/** If another build holds the cache, this one does without. */
function cacheFor({ root }: Newsroom, keys: CacheKeys, options: WorkshopOptions): Cache {
  const { cache, owner, folder = join(root, ".presswerk") } = options;
  if (cache === "nothing") return memoryCache();
  const lock = owner ? lockIn(folder, owner) : unlocked;
  if (!lock) return memoryCache();
  const opened = openCache(join(folder, "cache"), keys, { fresh: cache === "fresh" });
  return { ...opened, close: () => [opened.close(), lock.release()] };
}

const unlocked = { release: () => undefined };

function lockIn(folder: string, owner: Owner): { release: () => void } | undefined {
  try {
    const lock = takeLock(join(folder, "lock"), owner);
    return "heldBy" in lock ? undefined : lock;
  } catch {
    return undefined;
  }
}

function digest(facts: unknown): string {
  return hash("sha256", JSON.stringify(facts), "base64url");
}
