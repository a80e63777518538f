import { diffCommand } from "../commands/diff.js";
import { findConfig } from "../commands/find-config.js";
import { type Change, type ChangeKind, changeKinds, troubles } from "../model/change.js";
import { withoutUnwritable } from "../model/characters.js";
import { configPath } from "./options.js";
import { type Session, show } from "./session.js";

/** `presswerk diff <old> [new]`: gives back the exit code. */
export async function runDiff(session: Session, _flags: object, [old = "", now]: readonly string[]): Promise<number> {
  const { cwd } = session.system;
  const wanted = now === undefined || session.options.config !== undefined;
  const config = wanted ? configPath(session) : findConfig(cwd);
  const outcome = await diffCommand({ old, now, cwd, config });
  return show(session, outcome, { json: outcome.answer, summary: summary(session, outcome.answer.changes) });
}

/** The most items of one kind that are shown to a person. */
const most = 25;

/** What needs attention first, grouped by kind, each item once with the feeds in which it is met. */
function summary(session: Session, changes: readonly Change[]): string[] {
  const words = session.messages.cli.diff;
  const shownFirst = (kind: ChangeKind) => (troubles.includes(kind) ? 0 : 1);
  const kinds = changeKinds.toSorted((a, b) => shownFirst(a) - shownFirst(b));
  const groups = kinds.map((kind) => ({ kind, items: itemsOf(changes.filter((change) => change.kind === kind)) }));
  const found = groups.filter(({ items }) => items.length > 0);
  if (found.length === 0) return [words.none];
  const lines = found.flatMap(({ kind, items }) => [
    `${words.kinds[kind].title(items.length)}: ${words.kinds[kind].meaning}`,
    ...items.slice(0, most).flatMap((item) => itemLines(item, session)),
    ...(items.length > most ? [`  ${words.more(items.length - most)}`] : []),
    "",
  ]);
  const bad = found.some(({ kind }) => troubles.includes(kind));
  return [...lines, bad ? words.bad : words.good];
}

/** The same change of one item in several feeds. */
interface Item extends Change {
  readonly feeds: readonly string[];
}

function itemsOf(changes: readonly Change[]): Item[] {
  const items = new Map<string, Change & { feeds: string[] }>();
  for (const change of changes) {
    const key = `${change.id}\n${change.otherId ?? ""}`;
    const item = items.get(key);
    if (item) item.feeds.push(change.feed);
    else items.set(key, { ...change, feeds: [change.feed] });
  }
  return [...items.values()];
}

function itemLines(item: Item, { messages }: Session): string[] {
  const words = messages.cli.diff;
  const { id, otherId, url, title, parts = [], feeds, kind } = item;
  return [
    `  - ${oneLine(title || id)}`,
    ...(url === "" ? [] : [`    ${oneLine(url)}`]),
    ...(otherId === undefined ? [] : [`    ${words.ids(oneLine(id), oneLine(otherId), kind === "id-changed")}`]),
    ...(kind === "changed" ? [`    ${parts.map((part) => words.parts[part]).join(", ")}`] : []),
    `    ${words.feeds(feeds.slice(0, 3).map(oneLine), Math.max(0, feeds.length - 3))}`,
  ];
}

/** A feed may hold anything: what a terminal would obey is left out. */
function oneLine(text: string): string {
  return withoutUnwritable(text).replace(/\s+/g, " ").slice(0, 300);
}
