/** Every kind of page of the sample newsroom, by its path. */
export const kinds: Readonly<Record<string, string>> = {
  "the front page": "",
  "the front page in English": "en/",
  "a release with table, footnotes and attachments": "2025/schirmstudie/",
  "a release with translation, photo and everything else": "2024/zwoelf-neue-messstationen/",
  "a corrected release": "en/2022/exampleton-tide-tables/",
  "a release that was corrected by another": "2023/pegel-talwetter/",
  "a withdrawn release": "2023/schneemannzaehlung/",
  "a release of 2017": "2017/amz-international/",
  "a topic": "topics/wetter/",
  "a topic without releases": "en/topics/kultur/",
  "an issuer": "en/issuers/gezeiten/",
  "a year": "2026/",
  "the archive": "archive/",
  "the feeds page": "feeds/",
  "the feeds page in English": "en/feeds/",
  "the search": "search/",
  "what was found": "en/search/?q=weather",
  "the page for wrong addresses": "404.html",
};

/** How people look at them. */
export const views = [1280, 320].flatMap((width) =>
  (["light", "dark"] as const).map((colorScheme) => ({ viewport: { width, height: 800 }, colorScheme })),
);
