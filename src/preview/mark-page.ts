import type { Told } from "../messages/tell.js";
import { escapeHtml } from "../model/html.js";
import { eventsAddress, scriptAddress, styleAddress } from "./addresses.js";
import type { HeldBack, Speaker } from "./held-back.js";

export interface Marking {
  /** Where the page stands in the preview, in full. */
  readonly url: string;
  /** Tells the state of the site that the page shows. */
  readonly version: string;
  readonly speaker: Speaker;
  readonly errors: readonly Told[];
  /** What keeps the page's own release from the public. */
  readonly own?: HeldBack | undefined;
  /** True if there is no site yet. */
  readonly empty?: boolean;
  /** The same for the release whose page stands at an address of the preview; undefined if there is none, or nothing does. */
  readonly linked: (url: string) => HeldBack | undefined;
}

/** A page as the preview shows it: what is held back is marked, and a banner says so. Works with any theme that makes HTML. */
export function markPage(html: string, marking: Marking): string {
  const { text, count } = withBadges(html, marking);
  const inHead = `<link rel="stylesheet" href="${styleAddress}"><script src="${scriptAddress}" data-version="${marking.version}" defer></script>`;
  return [
    (page: string) => allowOwnScript(page, new URL(marking.url).origin),
    (page: string) => insert(page, /<\/head>/i, (end) => inHead + end),
    (page: string) => insert(page, /<body\b[^>]*>/i, (start) => start + banner(marking, count)),
  ].reduce((page, step) => step(page), text);
}

/** The page's own policies hold, but for the one script of the preview and what it listens to. */
function allowOwnScript(html: string, origin: string): string {
  const policies = /(<meta http-equiv="Content-Security-Policy" content=")([^"]*)(")/gi;
  return html.replace(policies, (whole, before: string, policy: string, after: string) => {
    if (!policy.includes("default-src") && !policy.includes("script-src")) return whole;
    const script = withSource(policy, "script-src", origin + scriptAddress);
    return before + withSource(script, "connect-src", origin + eventsAddress) + after;
  });
}

/** Without a directive of its own the default counts, which is to be left as it is for everything else. */
function withSource(policy: string, directive: string, source: string): string {
  const own = new RegExp(`(^|;)(\\s*${directive})\\b([^;]*)`);
  if (!own.test(policy)) return `${policy}; ${directive} ${source}`;
  return policy.replace(
    own,
    (_, start, name, sources) => `${start}${name}${sources.replace(/\s'none'/, "")} ${source}`,
  );
}

function insert(html: string, place: RegExp, put: (found: string) => string): string {
  return place.test(html) ? html.replace(place, put) : put("") + html;
}

/** A badge in every link that leads to a release that is held back, but not in those that stay on the page. */
function withBadges(html: string, { url, linked }: Marking): { text: string; count: number } {
  const marked = new Set<string>();
  const text = html.replace(/<a\b[^>]*?\shref="([^"]*)"[^>]*>/gi, (tag, href: string) => {
    if (href.startsWith("#")) return tag;
    const target = addressOf(href.replaceAll("&amp;", "&"), url);
    const held = target === undefined ? undefined : linked(target);
    if (!held || target === undefined) return tag;
    marked.add(target);
    return `${tag}<span class="presswerk-mark">${escapeHtml(held.badge)}</span>`;
  });
  return { text, count: marked.size };
}

function addressOf(href: string, base: string): string | undefined {
  return URL.canParse(href, base) ? new URL(href, base).href : undefined;
}

function banner({ own, errors, speaker, empty }: Marking, count: number): string {
  const words = speaker.messages.cli.preview;
  const sentence = own ? own.sentence : count > 0 ? words.some(count) : empty ? words.empty : words.none;
  const held = own || count > 0 ? " held" : "";
  const label = `lang="${speaker.language}" aria-label="${escapeHtml(words.label)}"`;
  return `<aside class="presswerk-preview${held}" ${label}>${errorList(errors, speaker)}<p>${escapeHtml(sentence)}</p></aside>`;
}

function errorList(errors: readonly Told[], { messages }: Speaker): string {
  if (errors.length === 0) return "";
  const { title, more } = messages.cli.preview.errors;
  const shown = errors.slice(0, mostErrors).map(errorItem);
  const rest = errors.length > mostErrors ? [`<li>${escapeHtml(more(errors.length - mostErrors))}</li>`] : [];
  const items = [...shown, ...rest].join("");
  return `<details open role="alert"><summary>${escapeHtml(title(errors.length))}</summary><ol>${items}</ol></details>`;
}

const mostErrors = 20;

function errorItem({ file, line, column, message, hint }: Told): string {
  const place = file === "" ? "" : `<code>${escapeHtml(`${file}:${line}:${column}`)}</code> `;
  return `<li>${place}${escapeHtml(message)}<br>${escapeHtml(hint)}</li>`;
}
