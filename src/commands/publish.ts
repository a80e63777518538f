import { loadNewsroom } from "../config/load.js";
import { type Diagnostic, diagnostic } from "../model/diagnostic.js";
import type { Newsroom } from "../model/newsroom.js";
import { type PublishOptions, publish } from "../publish/publish.js";
import { type HubReport, tellHub } from "../publish/tell-hub.js";
import { channelsOf } from "../site/channels.js";
import { absoluteUrl, feedFiles } from "../site/urls.js";
import type { Outcome } from "./outcome.js";

export { isRemote } from "../publish/rclone-remote.js";

export interface PublishCommandOptions extends Omit<PublishOptions, "from" | "announce"> {
  /** Absolute path of presswerk.yaml; needed only without `from`, and heard for its hub otherwise. */
  readonly config?: string | undefined;
  /** Absolute path of an output folder; default: the configuration's. */
  readonly from?: string | undefined;
}

/** What `publish` answers: counts of files, and what became of the hub; null if there is none, or nothing to tell it. */
export interface PublishAnswer {
  readonly uploaded: number;
  readonly deleted: number;
  readonly unchanged: number;
  readonly hub: HubReport | null;
  /** Paths in the order of the upload. */
  readonly uploads: readonly string[];
  readonly deletions: readonly string[];
}

/** Uploads an output folder and tells the hub. Throws a Fault if the disk, the network or the folder itself fails. */
export async function publishCommand({
  config,
  from,
  ...options
}: PublishCommandOptions): Promise<Outcome<PublishAnswer>> {
  const { newsroom, diagnostics } = config === undefined ? { diagnostics: [] } : loadNewsroom(config);
  const folder = from ?? newsroom?.out;
  if (folder === undefined || (config !== undefined && !newsroom)) return { exit: 2, diagnostics, answer: nothing };
  let hub: HubReport | null = null;
  const { uploads, deletions, unchanged } = await publish({
    ...options,
    from: folder,
    announce: async (changed) => {
      hub = await told(newsroom, changed);
    },
  });
  const counts = { uploaded: uploads.length, deleted: deletions.length, unchanged };
  return { exit: 0, diagnostics: hubProblems(hub), answer: { ...counts, hub, uploads, deletions } };
}

const nothing: PublishAnswer = { uploaded: 0, deleted: 0, unchanged: 0, hub: null, uploads: [], deletions: [] };

/** Archives are not told of: subscribers hear of the feed, and the feed links them. */
async function told(newsroom: Newsroom | undefined, changed: readonly string[]): Promise<HubReport | null> {
  const hub = newsroom?.feeds.hub;
  if (!newsroom || hub === undefined) return null;
  const feeds = new Set(
    channelsOf(newsroom, []).flatMap(({ path }) => Object.values(feedFiles).map((name) => path + name)),
  );
  const topics = changed.filter((path) => feeds.has(path)).map((path) => absoluteUrl(path, newsroom));
  return topics.length === 0 ? null : tellHub(hub, topics);
}

function hubProblems(hub: HubReport | null): Diagnostic[] {
  if (!hub || hub.failed === 0) return [];
  const { url, failed, reason = "" } = hub;
  return [diagnostic("hub-not-told", "warning", { file: "", line: 1, column: 1 }, { hub: url, failed, reason })];
}
