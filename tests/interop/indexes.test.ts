import { parseOpml } from "feedsmith";
import { expect, inject, test } from "vitest";
import { siteIn } from "../helpers/site.js";
import { childrenOf, type Element, parseXml, textOf } from "../helpers/xml.js";

const site = siteIn(inject("sampleSite"));
const url = inject("sampleUrl");
const sitemaps = "http://www.sitemaps.org/schemas/sitemap/0.9";
const news = "http://www.google.com/schemas/sitemap-news/0.9";

/** The file that an address of the site leads to. */
const fileAt = (address: string) => decodeURIComponent(address.slice(url.length)).replace(/(^|\/)$/, "$1index.html");
const isThere = (address: string) => address.startsWith(url) && site.paths.includes(fileAt(address));

const urlsIn = (path: string) => childrenOf(parseXml(site.text(path)), sitemaps, "url");
const locations = (urls: Element[]) => urls.map((entry) => textOf(entry, sitemaps, "loc") ?? "");

test("the sitemap names pages that are there, each once, and all live releases", () => {
  const found = locations(urlsIn("sitemap.xml"));
  expect(found.filter((address) => !isThere(address))).toEqual([]);
  expect(new Set(found).size).toBe(found.length);
  const live = site.json("releases.json").releases.filter(({ state }: { state: string }) => state === "live");
  expect(live.filter((release: { url: string }) => !found.includes(release.url))).toEqual([]);
});

test("every date in the sitemap is a W3C date and the addresses are of the length it allows", () => {
  for (const entry of urlsIn("sitemap.xml")) {
    const date = textOf(entry, sitemaps, "lastmod") ?? "2000-01-01";
    expect(date).toMatch(/^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d([+-]\d\d:\d\d|Z))?$/);
    expect((textOf(entry, sitemaps, "loc") ?? "").length).toBeLessThan(2048);
  }
});

test("the news sitemap names recent releases with publication, language, date and title", () => {
  const urls = urlsIn("news-sitemap.xml");
  expect(urls.length).toBeLessThanOrEqual(1000);
  expect(locations(urls).filter((address) => !isThere(address))).toEqual([]);
  for (const entry of urls) {
    const item = childrenOf(entry, news, "news")[0] as Element;
    const publication = childrenOf(item, news, "publication")[0] as Element;
    expect(textOf(publication, news, "name")).toBeTruthy();
    expect(textOf(publication, news, "language")).toMatch(/^[a-z]{2,3}$|^zh-(cn|tw)$/);
    expect(textOf(item, news, "publication_date")).toMatch(/^\d{4}-\d\d-\d\d/);
    expect(textOf(item, news, "title")).toBeTruthy();
  }
});

test("robots.txt leads to both sitemaps", () => {
  const named = [...site.text("robots.txt").matchAll(/^Sitemap: (.*)$/gm)].map((match) => match[1]);
  expect(named.sort()).toEqual([`${url}news-sitemap.xml`, `${url}sitemap.xml`]);
});

test("the OPML names every RSS feed once, as a reader expects it", () => {
  const outlines = leaves(parseOpml(site.text("feeds.opml")).body?.outlines ?? []);
  const feeds = site.paths.filter((path) => /(^|\/)rss\.xml$/.test(path) && !path.includes("archive/"));
  expect(outlines.map((outline) => outline.xmlUrl).sort()).toEqual(feeds.map((path) => url + path).sort());
  expect(outlines.every((outline) => outline.type === "rss" && outline.text)).toBe(true);
  expect(parseXml(site.text("feeds.opml")).attributes).toEqual({ version: "2.0" });
});

test("the newest releases of the publication index stand in the newsroom's feed", () => {
  const { newsroom, releases } = site.json("releases.json");
  const own = releases.filter((release: { language: string }) => release.language === newsroom.language);
  const items = site.json("feed.json").items;
  const facts = ({ id, url: address, title }: Record<string, string>) => ({ id, url: address, title });
  expect(items.map(facts)).toEqual(own.slice(0, items.length).map(facts));
});

interface Outline {
  text?: string;
  type?: string;
  xmlUrl?: string;
  outlines?: Outline[];
}

/** The outlines that hold no others: the feeds, under whatever headings. */
function leaves(outlines: Outline[]): Outline[] {
  return outlines.flatMap((outline) => (outline.outlines ? leaves(outline.outlines) : [outline]));
}
