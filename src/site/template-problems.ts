import type { Channel } from "../model/channel.js";
import { type Diagnostic, diagnostic } from "../model/diagnostic.js";
import type { Theme } from "../model/theme.js";
import type { ThemeAssets } from "../pages/assets.js";
import { type Pages, pagesBy } from "../pages/pages.js";
import { settingOf } from "../pages/setting.js";
import { type TemplateTrouble, templateTroubles, troubleOf, watchedTemplates } from "../pages/templates.js";
import type { Edition } from "./edition.js";

/** What is wrong with the newsroom's own templates: their form, and what happens when pages of each kind are made with them. */
export function templateProblems(
  edition: Edition,
  channels: readonly Channel[],
  { theme, assets }: { theme: Theme; assets: ThemeAssets },
): Diagnostic[] {
  const own = theme.own ?? {};
  if (Object.keys(own).length === 0) return [];
  const malformed = templateTroubles({
    templates: Object.fromEntries(Object.keys(own).map((name) => [name, theme.templates[name] ?? ""])),
  });
  const troubles = malformed.length > 0 ? malformed : failures(edition, channels, { theme, assets });
  return troubles.map(({ template, reason, line, column }) =>
    diagnostic(
      "bad-template",
      "error",
      { file: own[template] ?? `${template}.eta`, line, column },
      { template, reason },
    ),
  );
}

function failures(
  { newsroom, published }: Edition,
  channels: readonly Channel[],
  { theme, assets }: { theme: Theme; assets: ThemeAssets },
): TemplateTrouble[] {
  const pages = pagesBy(watchedTemplates(theme), settingOf(newsroom, assets));
  const found = trials(pages, { language: newsroom.language, published, channels }).flatMap(([template, make]) => {
    try {
      make();
      return [];
    } catch (error) {
      return [troubleOf(error, template, theme)];
    }
  });
  return [...new Map(found.map((trouble) => [`${trouble.template} ${trouble.line}`, trouble])).values()];
}

function trials(
  pages: Pages,
  { language, published, channels }: Pick<Edition, "published"> & { language: string; channels: readonly Channel[] },
): [template: string, make: () => string][] {
  const years = [{ year: "2000", count: 0 }];
  const alone = { siblings: [], linked: {} };
  const live = published.find(({ state }) => state === "live");
  const withdrawn = published.find(({ state }) => state === "withdrawn");
  return [
    ...[live].flatMap((item): [string, () => string][] =>
      item ? [["release", () => pages.release(item, alone)]] : [],
    ),
    ...[withdrawn].flatMap((item): [string, () => string][] =>
      item ? [["withdrawn", () => pages.release(item, alone)]] : [],
    ),
    ...channels
      .slice(0, 1)
      .map((channel): [string, () => string] => ["channel", () => pages.channel(channel, { channels, years })]),
    ...channels.slice(0, 1).flatMap((channel): [string, () => string][] => {
      const part = { number: 1, releases: published.slice(0, 1) };
      return published.length > 0 ? [["channel-part", () => pages.channelPart(channel, { part, newest: 2 })]] : [];
    }),
    [
      "year",
      () => pages.year({ year: "2000", language, languages: [language], releases: published.slice(0, 1), years }),
    ],
    ["archive", () => pages.archive({ language, years })],
    ["search", () => pages.search(language)],
    ["feeds", () => pages.feeds(language, channels)],
    ["not-found", () => pages.notFound()],
  ];
}
