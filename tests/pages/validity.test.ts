import { HtmlValidate, StaticConfigLoader } from "html-validate";
import { expect, test } from "vitest";
import { themeAssets } from "../../src/pages/assets.js";
import { createPages } from "../../src/pages/pages.js";
import {
  alone,
  around,
  bare,
  channels,
  english,
  ferry,
  newsroom,
  published,
  reference,
  theme,
  withdrawn,
} from "./sample.js";

const htmlValidate = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ["html-validate:recommended", "html-validate:document"],
    rules: { "long-title": "off", "no-trailing-whitespace": "off", "require-sri": "off" },
  }),
);

const monolingual = { ...newsroom, languages: ["de"] };
const pages = createPages(newsroom, theme, themeAssets(theme));
const pagesInOne = createPages(monolingual, theme, themeAssets(theme));
const years = [{ year: "2026", count: 2 }];
const german = channels.filter(({ language }) => language === "de");
const year = { year: "2026", languages: ["de", "en"], years };

const documents: Record<string, string> = {
  "a release with everything": pages.release(ferry, around),
  "a release with nothing": pages.release(published(bare("karg", "2026-01-01")), alone),
  "a release in another language": pages.release(english, alone),
  "a withdrawn release": pages.release(withdrawn, alone),
  ...Object.fromEntries(
    channels.map((channel) => [`/${channel.path}`, pages.channel(channel, { channels: german, years })]),
  ),
  "a part of a topic": pages.channelPart(german[1] as (typeof german)[0], {
    ...{ part: { number: 2, releases: [ferry, withdrawn] }, newest: 3 },
  }),
  "a year": pages.year({ ...year, language: "de", releases: [ferry, withdrawn] }),
  "an empty archive": pages.archive({ language: "de", years: [] }),
  "the archive": pages.archive({ language: "en", years }),
  "the feeds page": pages.feeds("de", channels),
  "the feeds page of one language": pagesInOne.feeds("de", german),
  "the page for wrong addresses": pages.notFound(),
  "a former address": pages.redirect("alt/index.html", reference(ferry)),
};

test.each(Object.entries(documents))("%s is valid HTML", async (_name, html) => {
  const { results } = await htmlValidate.validateString(html);
  const messages = results.flatMap((result) => result.messages);
  expect(messages.map(({ line, ruleId, message }) => `${line} ${ruleId}: ${message}`)).toEqual([]);
});

test.each(Object.entries(documents))("%s has one first heading and skips no level", (_name, html) => {
  const levels = [...html.matchAll(/<h(\d)/g)].map(([, level]) => Number(level));
  expect(levels.filter((level) => level === 1)).toEqual([1]);
  expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
});

test("a page with all its styles is small", async () => {
  const { gzipSync } = await import("node:zlib");
  const style = themeAssets(theme).files.find(({ path }) => path.startsWith("assets/site."));
  const sentence = (index: number) => `<p>Satz ${index}: Die Fähre fährt ${index * 7} Mal am Tag über den Strom.</p>\n`;
  const pieces = Array.from({ length: 80 }, (_, index) => sentence(index));
  const release = published({ ...ferry.release, text: { pieces, lead: "", assets: [], linked: [] } });
  const size = gzipSync(pages.release(release, around)).length + gzipSync(style?.content as string).length;
  expect(size).toBeLessThan(15_000);
});
