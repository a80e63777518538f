import { absoluteUrl, archivePage, channelFolder, feedsPage, searchFolder } from "../site/urls.js";
import { securityPolicies } from "./content-security-policy.js";
import type { FeedLink } from "./feed-links.js";
import type { LanguageFacts } from "./languages.js";
import type { PageLinks } from "./page-links.js";
import { type Phrase, phrase } from "./phrase.js";
import type { Setting } from "./setting.js";

/** What every page has around its content. */
export interface FrameView {
  readonly language: string;
  readonly direction: "rtl" | undefined;
  readonly head: HeadView;
  readonly masthead: MastheadView;
  readonly footer: readonly TitledLink[];
}

export interface HeadView {
  readonly securityPolicies: readonly string[];
  readonly title: string;
  readonly description: string | undefined;
  /** Absolute. */
  readonly canonical: string | undefined;
  readonly noindex: boolean;
  readonly style: string | undefined;
  readonly icon: string | undefined;
  readonly alternates: readonly { readonly language: string; readonly url: string }[];
  readonly feeds: readonly FeedLink[];
  /** Open Graph and Twitter card, by property. */
  readonly social: readonly SocialFact[];
  /** JSON-LD, safe inside a script element. */
  readonly structuredData: string | undefined;
}

export type SocialFact = readonly [property: string, content: string];

export interface MastheadView {
  /** Address of the house's picture. */
  readonly logo: string | undefined;
  readonly title: Phrase;
  readonly home: string;
  readonly nav: readonly { readonly title: string; readonly url: string; readonly current: boolean }[];
  /** Empty where the page has no counterpart in another language. */
  readonly languages: readonly LanguageLink[];
}

export interface LanguageLink {
  readonly tag: string;
  readonly name: string;
  readonly url: string;
  readonly current: boolean;
}

export interface TitledLink extends Phrase {
  readonly url: string;
}

/** What one page says of itself. */
export interface PageFacts {
  readonly language: LanguageFacts;
  readonly links: PageLinks;
  readonly title: string;
  readonly description?: string | undefined;
  /** The pages that say the same in each language, this one among them, by language tag. */
  readonly counterparts?: ReadonlyMap<string, string>;
  readonly feeds?: readonly FeedLink[];
  readonly social?: readonly SocialFact[];
  readonly structuredData?: string | undefined;
  /** Other policies than those of all pages. */
  readonly policies?: readonly string[];
  /** False for pages that search engines should leave alone; such a page may be withdrawn, missing or moved. */
  readonly indexed?: boolean;
  /** False where the page has no address of its own. */
  readonly canonical?: boolean;
}

/** Everything around the content of a page. */
export function frameView(setting: Setting, facts: PageFacts): FrameView {
  const { language, links } = facts;
  return {
    language: language.tag,
    direction: language.direction,
    head: headView(setting, facts),
    masthead: mastheadView(setting, facts),
    footer: setting.newsroom.footer.map(({ title, url }) => ({
      ...phrase(title, language.tag, setting.newsroom),
      url: links.written(url),
    })),
  };
}

function headView(setting: Setting, facts: PageFacts): HeadView {
  const { newsroom } = setting;
  const { links, language } = facts;
  const ownName = phrase(newsroom.title, language.tag, newsroom).text;
  const url = absoluteUrl(links.page, newsroom);
  const canonical = facts.canonical === false ? undefined : url;
  return {
    securityPolicies: facts.policies ?? securityPolicies,
    title: facts.title === ownName ? ownName : `${facts.title} – ${ownName}`,
    description: facts.description || undefined,
    canonical,
    noindex: facts.indexed === false,
    style: setting.style && links.to(setting.style),
    icon: setting.icon && links.to(setting.icon),
    alternates: alternates(setting, facts),
    feeds: facts.feeds ?? [],
    social: canonical === undefined ? [] : socialFacts(setting, facts, { url, siteName: ownName }),
    structuredData: facts.structuredData,
  };
}

/** Every language version names every one, itself among them; `x-default` is the one in the first of the newsroom's languages. */
function alternates({ newsroom }: Setting, { counterparts }: PageFacts): HeadView["alternates"] {
  if (!counterparts || counterparts.size < 2) return [];
  const found = newsroom.languages.flatMap((language) => {
    const path = counterparts.get(language);
    return path === undefined ? [] : [{ language, url: absoluteUrl(path, newsroom) }];
  });
  const fallback = found.slice(0, 1).map(({ url }) => ({ language: "x-default", url }));
  return [...found, ...fallback];
}

function socialFacts(
  setting: Setting,
  { title, description, language, counterparts, social = [] }: PageFacts,
  { url, siteName }: { url: string; siteName: string },
): SocialFact[] {
  const facts: (SocialFact | false | undefined)[] = [
    !social.some(([property]) => property === "og:type") && ["og:type", "website"],
    ["og:title", title],
    description ? ["og:description", description] : undefined,
    ["og:url", url],
    ["og:site_name", siteName],
    ["og:locale", language.locale],
    ...[...(counterparts?.keys() ?? [])]
      .filter((tag) => tag !== language.tag)
      .map((tag): SocialFact => ["og:locale:alternate", setting.language(tag).locale]),
    ...social,
    ...(social.some(([property]) => property === "og:image") ? [] : cardFacts(setting, siteName)),
    ["twitter:card", "summary_large_image"],
  ];
  return facts.filter((fact): fact is SocialFact => Boolean(fact));
}

/** Where a page has no picture of its own, the house's is shown. */
function cardFacts({ card, newsroom }: Setting, alt: string): SocialFact[] {
  if (card === undefined) return [];
  return [
    ["og:image", absoluteUrl(card, newsroom)],
    ["og:image:type", card.endsWith(".png") ? "image/png" : "image/jpeg"],
    ["og:image:alt", alt],
  ];
}

function mastheadView(setting: Setting, { language, links, counterparts }: PageFacts): MastheadView {
  const { newsroom } = setting;
  const home = `${channelFolder("newsroom", "", language.tag, newsroom)}index.html`;
  const { labels } = language;
  const entry = (title: string, page: string) => ({ title, url: links.to(page), current: page === links.page });
  return {
    logo: setting.logo && links.to(setting.logo),
    title: phrase(newsroom.title, language.tag, newsroom),
    home: links.to(home),
    nav: [
      entry(labels.latest, home),
      entry(labels.archive, archivePage(language.tag, newsroom)),
      ...(newsroom.search ? [entry(labels.search, `${searchFolder(language.tag, newsroom)}index.html`)] : []),
      entry(labels.subscribe, feedsPage(language.tag, newsroom)),
    ],
    languages: languageLinks(setting, links, counterparts),
  };
}

function languageLinks(
  setting: Setting,
  links: PageLinks,
  counterparts: ReadonlyMap<string, string> | undefined,
): LanguageLink[] {
  if (!counterparts || counterparts.size < 2) return [];
  return setting.newsroom.languages.flatMap((tag) => {
    const page = counterparts.get(tag);
    const { name } = setting.language(tag);
    return page === undefined ? [] : [{ tag, name, url: links.to(page), current: page === links.page }];
  });
}
