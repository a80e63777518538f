import { formerFeed } from "../feeds/former.js";
import type { HeadOptions } from "../feeds/head.js";
import type { Channel } from "../model/channel.js";
import type { Newsroom } from "../model/newsroom.js";
import type { OutputFile } from "../model/output-file.js";
import type { Redirect } from "../model/site-rules.js";
import { fileAt } from "./redirects.js";
import { type FeedFormat, feedFiles } from "./urls.js";

/** Old feed addresses as rules for servers. */
export function formerFeedRules({ feeds }: Pick<Newsroom, "feeds">): Redirect[] {
  return Object.entries(feeds.former).map(([from, to]) => ({ from: from.replace(/^\/+/, ""), to }));
}

/** What stands at old feed addresses where the server knows no rules. */
export function* formerFeedFiles(
  newsroom: Newsroom,
  channels: readonly Channel[],
  options: HeadOptions,
): Generator<OutputFile> {
  for (const { from, to } of formerFeedRules(newsroom)) {
    const feed = feedAt(to, channels);
    const path = fileAt(from);
    if (feed) yield { path, content: formerFeed(path, feed, newsroom, options) };
  }
}

function feedAt(path: string, channels: readonly Channel[]): { channel: Channel; format: FeedFormat } | undefined {
  const channel = channels.find(
    ({ path: folder }) => path.startsWith(folder) && !path.slice(folder.length).includes("/"),
  );
  const format = (Object.keys(feedFiles) as FeedFormat[]).find((format) => path.endsWith(feedFiles[format]));
  return channel && format && { channel, format };
}
