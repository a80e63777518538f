import { rfc3339 } from "../dates.js";
import type { BuildAnswer } from "../model/build-answer.js";
import type { BuildCounts } from "../model/build-counts.js";
import type { Edition } from "./edition.js";
import type { SitePlan } from "./plan.js";

/** What a build answers whose files were written. */
export function buildAnswer(
  { counts, newsroom, nextDue }: Edition,
  { channels }: Pick<SitePlan, "channels">,
  files: Pick<BuildCounts, "written" | "unchanged" | "removed">,
): BuildAnswer {
  const { live, embargoed, scheduled, draft, withdrawn } = counts;
  return {
    ...{ published: live, embargoed, scheduled, drafts: draft, withdrawn },
    ...files,
    feeds: channels.length,
    nextDue: nextDue === undefined ? null : rfc3339(nextDue, newsroom.timezone),
    made: { out: newsroom.out, url: newsroom.url },
  };
}
