import { type Finding, finding } from "../model/findings.js";
import type { Get, Got } from "./get.js";

/** Asks whether a hub is there. It need not have a page to show, nor take an empty form, but it answers. */
export async function hubFindings(hub: string, feed: string, get: Get): Promise<Finding[]> {
  const shown = trouble(await get(hub));
  if (shown === undefined) return [];
  const headers = { "content-type": "application/x-www-form-urlencoded" };
  const reason = trouble(await get(hub, { method: "POST", body: "", headers }));
  return reason === undefined ? [] : [finding("hub-unreachable", feed, { hub, reason })];
}

function trouble(got: Got): string | undefined {
  if ("reason" in got) return got.reason;
  const { status } = got.opened;
  return status >= 500 || status === 404 || status === 410 ? `HTTP ${status}` : undefined;
}
