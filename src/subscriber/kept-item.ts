import type { ChangedPart, ChangeKind } from "../model/change.js";
import { below, type ItemDigest } from "./item-digest.js";
import type { Knowledge } from "./knowledge.js";

/** An item that stands under the same id in both publications. */
export interface KeptItem {
  readonly old: ItemDigest;
  readonly now: ItemDigest;
}

/** What both publications know, and where they stand. */
export interface Both {
  readonly old: Knowledge & { readonly base?: string | undefined };
  readonly now: Knowledge & { readonly base?: string | undefined };
}

type Rule = (item: KeptItem, both: Both, parts: readonly ChangedPart[]) => ChangeKind | undefined;

/** What became of an item that kept its id; undefined if subscribers see no difference. */
export function changeOfKept(
  item: KeptItem,
  both: Both,
): { kind: ChangeKind; parts: readonly ChangedPart[] } | undefined {
  const parts = changedParts(item, both);
  for (const rule of [resurrected, withdrawn, corrected, changed]) {
    const kind = rule(item, both, parts);
    if (kind) return { kind, parts };
  }
  return undefined;
}

const withdrawn: Rule = ({ old, now }, both) =>
  both.now.isWithdrawn(now) && !both.old.isWithdrawn(old) ? "withdrawn" : undefined;

const resurrected: Rule = ({ old, now }, both) =>
  both.old.isWithdrawn(old) && !both.now.isWithdrawn(now) ? "resurrected" : undefined;

/** Another correction, as presswerk counts them; elsewhere a notice at the beginning of the text and a later date. */
const corrected: Rule = ({ old, now }, both, parts) => {
  if (!parts.includes("text")) return undefined;
  const [before, after] = [both.old.corrections(old.id), both.now.corrections(now.id)];
  const told = before !== undefined && after !== undefined;
  const noticed = now.notice === "correction" && isLater(now.updated, old.updated);
  return (told ? after > before : noticed) ? "corrected" : undefined;
};

const changed: Rule = (_item, _both, parts) => (parts.length > 0 ? "changed" : undefined);

function changedParts({ old, now }: KeptItem, both: Both): ChangedPart[] {
  const differs: Record<ChangedPart, boolean> = {
    title: old.title !== now.title,
    url: below(old.url, both.old.base) !== below(now.url, both.now.base),
    text: old.text !== now.text,
    files: old.files !== now.files,
    published: old.published !== now.published,
    updated: old.updated !== now.updated,
  };
  return (Object.keys(differs) as ChangedPart[]).filter((part) => differs[part]);
}

function isLater(a: number | string, b: number | string): boolean {
  return typeof a === "number" && typeof b === "number" && a > b;
}
