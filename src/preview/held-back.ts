import { dateWordsFor, humanDate } from "../dates.js";
import type { MessageLanguage, Messages } from "../messages/messages.js";
import { liveAt, stateAt } from "../model/lifecycle.js";
import type { Newsroom } from "../model/newsroom.js";
import type { Release } from "../model/release.js";

/** What keeps a release from the public, in words: as a badge beside its headline, and as a sentence. */
export interface HeldBack {
  readonly badge: string;
  readonly sentence: string;
}

export interface Speaker {
  readonly messages: Messages;
  readonly language: MessageLanguage;
}

/** What keeps a release from the public at `now`, in milliseconds since 1970; undefined if nothing does. */
export function heldBack(
  release: Release,
  { now, newsroom, speaker }: { now: number; newsroom: Newsroom; speaker: Speaker },
): HeldBack | undefined {
  const words = speaker.messages.cli.preview.states;
  const state = stateAt(release, now);
  if (state === "live" || state === "withdrawn") return undefined;
  if (state === "draft") return words.draft;
  const moment = { at: liveAt(release), dateOnly: false };
  return words[state](humanDate(moment, newsroom.timezone, dateWordsFor(speaker.language)));
}
