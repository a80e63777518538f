import { stampOf } from "../../src/feeds/entry.js";
import type { FeedHead } from "../../src/feeds/head.js";

/** The head of a feed in memory, with everything but archives. */
export function aHead(file = "rss.xml"): FeedHead {
  return {
    id: "https://medien.example.org/atom.xml",
    title: "Amt & Würden",
    description: "5 < 6",
    language: "de",
    author: "Amt <Presse>",
    home: "https://medien.example.org/",
    self: `https://medien.example.org/${file}`,
    updated: stampOf(Date.parse("2026-01-15T09:00:00+01:00"), "Europe/Berlin"),
    hub: "https://hub.example.org/?a=1&b=2",
    icon: "https://medien.example.org/icon.png",
    styleSheet: "https://medien.example.org/assets/feed.css",
    archive: false,
  };
}
