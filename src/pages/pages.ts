import type { Channel } from "../model/channel.js";
import type { Newsroom } from "../model/newsroom.js";
import type { PublishedRelease, Reference } from "../model/published.js";
import type { Theme } from "../model/theme.js";
import { archivePage, feedsPage, monthPage, partPage, searchFolder, yearPage } from "../site/urls.js";
import type { ThemeAssets } from "./assets.js";
import { scriptPolicies, searchPolicies } from "./content-security-policy.js";
import type { ArchiveContext, ChannelContext, ChannelPartContext, ReleaseContext, YearContext } from "./context.js";
import { feedsView } from "./feeds-view.js";
import { frameView, type PageFacts } from "./frame-view.js";
import { channelFacts, type ListPage, listFacts } from "./list-facts.js";
import { channelName, channelView, yearLinks, yearTitle, yearView } from "./list-view.js";
import { monthRange } from "./month-name.js";
import { notFoundView } from "./not-found-view.js";
import { linksFrom, linksFromRoot, type PageLinks } from "./page-links.js";
import { partView } from "./part-view.js";
import { releaseFacts, withdrawnFacts } from "./release-facts.js";
import { releaseView, withdrawnView } from "./release-view.js";
import { searchView } from "./search-view.js";
import { type Setting, settingOf } from "./setting.js";
import { compileTemplates, type Render } from "./templates.js";

/** Makes every HTML page of a newsroom; each function hands back a whole document. */
export interface Pages {
  /** The page of a release, or its notice page if it is withdrawn. */
  release(published: PublishedRelease, context: ReleaseContext): string;
  /** The index page of the newsroom, of a topic or of an issuer. */
  channel(channel: Channel, context: ChannelContext): string;
  /** A part of all releases of a topic or an issuer. */
  channelPart(channel: Channel, context: ChannelPartContext): string;
  year(context: YearContext): string;
  archive(context: ArchiveContext): string;
  /** The page that explains the feeds; `channels` are those of every language. */
  feeds(language: string, channels: readonly Channel[]): string;
  search(language: string): string;
  /** For addresses that lead nowhere: it works under any of them. */
  notFound(): string;
  /** Stands at the path `from` and leads to a release that now stands elsewhere. */
  redirect(from: string, to: Reference): string;
}

/** Compiles the theme once; `assets` are those of the same theme. Throws an EtaError if a template is missing or wrong. */
export function createPages(newsroom: Newsroom, theme: Pick<Theme, "templates">, assets: ThemeAssets): Pages {
  return pagesBy(compileTemplates(theme), settingOf(newsroom, assets));
}

/** The same with templates that are compiled already. */
export function pagesBy(render: Render, setting: Setting): Pages {
  const { newsroom } = setting;

  const page = (template: string, facts: PageFacts, content: object) =>
    render(template, { page: frameView(setting, facts), labels: facts.language.labels, ...content });

  /** A page that is a list, with the content that `view` makes of its links. */
  const listPage = (template: string, list: ListPage, view: (links: PageLinks) => object, own?: Partial<PageFacts>) => {
    const links = linksFrom(list.pageIn(list.language), newsroom);
    return page(template, { ...listFacts(list, links, setting), ...own }, view(links));
  };

  return {
    release(published, context) {
      const links = linksFrom(`${published.path}index.html`, newsroom);
      if (published.state === "withdrawn") {
        const notice = withdrawnView(published, links, setting);
        return page("withdrawn", withdrawnFacts(published, links, setting), { release: notice });
      }
      const release = releaseView(published, context, links, setting);
      return page("release", releaseFacts(published, release.text, { links, setting }), { release });
    },
    channel(channel, context) {
      const links = linksFrom(`${channel.path}index.html`, newsroom);
      return page("channel", channelFacts(channel, links, setting), {
        channel: channelView(channel, context, links, setting),
      });
    },
    channelPart(channel, context) {
      const part = monthRange(context.part.releases, channel.language, setting);
      const title = `${channelName(channel, setting).text}: ${part}`;
      const { language, path } = channel;
      const pageIn = () => partPage(path, context.part.number);
      return listPage("channel-part", { title, language, languages: [language], pageIn }, (links) => ({
        part: partView(channel, context, links, setting),
      }));
    },
    year(context) {
      const { year, month, language, languages } = context;
      const pageIn = (tag: string) => (month ? monthPage(month, tag, newsroom) : yearPage(year, tag, newsroom));
      const list = { title: yearTitle(context, setting), language, languages, pageIn };
      return listPage("year", list, (links) => ({ year: yearView(context, links, setting) }));
    },
    archive({ language, years }) {
      const title = setting.language(language).labels.archive;
      const list = {
        title,
        language,
        languages: newsroom.languages,
        pageIn: (tag: string) => archivePage(tag, newsroom),
      };
      return listPage("archive", list, (links) => ({ years: yearLinks(years, language, links, setting) }));
    },
    feeds(language, channels) {
      const pageIn = (tag: string) => feedsPage(tag, newsroom);
      const title = setting.language(language).labels.feedsTitle;
      const list = { title, language, languages: newsroom.languages, pageIn };
      const view = (links: PageLinks) => ({ feeds: feedsView(language, channels, links, setting) });
      return listPage("feeds", list, view, { policies: scriptPolicies });
    },
    search(language) {
      const pageIn = (tag: string) => `${searchFolder(tag, newsroom)}index.html`;
      const list = { title: setting.language(language).labels.search, language, languages: newsroom.languages, pageIn };
      const view = (links: PageLinks) => ({ search: searchView(language, links, setting) });
      return listPage("search", list, view, { policies: searchPolicies, indexed: false });
    },
    notFound() {
      const links = linksFromRoot("404.html", newsroom);
      const language = setting.language(newsroom.language);
      const facts = { language, links, title: language.labels.notFoundTitle, indexed: false, canonical: false };
      return page("not-found", facts, { languages: notFoundView(links, setting) });
    },
    redirect(from, to) {
      const language = setting.language(to.language);
      const target = { title: to.title, url: to.url, address: linksFrom(from, newsroom).to(to.path) };
      return render("redirect", { language: language.tag, labels: language.labels, target });
    },
  };
}
