import type { Files } from "../../helpers/newsroom.js";
import { png } from "../../helpers/small-files.js";
import { type Post, posts } from "./posts.js";

/** A program that makes a site and its feeds out of files, as its own guide tells one to set it up. */
export interface Generator {
  readonly name: string;
  /** Its files but for the posts, by path. */
  readonly files: Files;
  /** Path and text of a post's file. */
  readonly post: (post: Post) => readonly [path: string, text: string];
  readonly command: readonly [program: string, ...args: string[]];
  /** The folder that it writes, and the feeds in it. */
  readonly out: string;
  readonly feeds: readonly string[];
  /** False if its feeds hold only how a text begins, without its form and pictures. */
  readonly whole: boolean;
  /** False if its feeds say nothing of what a post is about. */
  readonly topics: boolean;
}

const url = "https://blog.example.org";
const picture = png(40, 30, [10, 90, 160]);

function frontMatter(data: Readonly<Record<string, unknown>>): string {
  const lines = Object.entries(data).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return `---\n${lines.join("\n")}\n---\n`;
}

const hugo: Generator = {
  name: "Hugo",
  files: {
    "config.toml": `baseURL = "${url}/"\ntitle = "Beispielblog"\nlanguageCode = "de-de"\n[services.rss]\nlimit = -1\n[markup.goldmark.renderer]\nunsafe = true\n`,
    "layouts/_default/single.html": "<h1>{{ .Title }}</h1>{{ .Content }}",
    "layouts/_default/list.html": "{{ range .Pages }}<a href='{{ .Permalink }}'>{{ .Title }}</a>{{ end }}",
    "static/bilder/bruecke.png": picture,
  },
  post: ({ slug, title, date, topics, markdown }) => [
    `content/posts/${slug}.md`,
    `${frontMatter({ title, date, categories: topics })}\n${markdown}\n`,
  ],
  command: ["hugo", "--quiet"],
  out: "public",
  feeds: ["index.xml"],
  whole: false,
  topics: false,
};

const jekyll: Generator = {
  name: "Jekyll",
  files: {
    "_config.yml": `title: Beispielblog\nurl: ${url}\nlang: de\nauthor: { name: Beispielredaktion, email: redaktion@example.org }\nplugins: [jekyll-feed]\nfeed: { posts_limit: 1000 }\ntimezone: Europe/Berlin\n`,
    "bilder/bruecke.png": picture,
  },
  post: ({ slug, title, date, topics, markdown }) => [
    `_posts/${date.slice(0, 10)}-${slug}.md`,
    `${frontMatter({ title, date: date.replace("T", " ").replace(/([+-]\d\d):/, " $1"), categories: topics })}\n${markdown}\n`,
  ],
  command: ["jekyll", "build", "--quiet"],
  out: "_site",
  feeds: ["feed.xml"],
  whole: true,
  topics: true,
};

const pelican: Generator = {
  name: "Pelican",
  files: {
    "pelicanconf.py": `AUTHOR = "Beispielredaktion"\nSITENAME = "Beispielblog"\nSITEURL = "${url}"\nFEED_DOMAIN = SITEURL\nPATH = "content"\nTIMEZONE = "Europe/Berlin"\nDEFAULT_LANG = "de"\nSTATIC_PATHS = ["bilder"]\nFEED_ALL_ATOM = "feeds/all.atom.xml"\nFEED_ALL_RSS = "feeds/all.rss.xml"\nRSS_FEED_SUMMARY_ONLY = False\n`,
    "content/bilder/bruecke.png": picture,
  },
  post: ({ slug, title, date, topics, markdown }) => [
    `content/${slug}.md`,
    `Title: ${title}\nDate: ${date}\nCategory: ${topics[0]}\nTags: ${topics.slice(1).join(", ")}\nSlug: ${slug}\n\n${markdown}\n`,
  ],
  command: ["pelican", "content", "-o", "output", "-s", "pelicanconf.py"],
  out: "output",
  feeds: ["feeds/all.atom.xml", "feeds/all.rss.xml"],
  whole: true,
  topics: true,
};

const eleventyFeed = (type: string, path: string) =>
  `  config.addPlugin(feedPlugin, { type: "${type}", outputPath: "/${path}", collection: { name: "meldungen", limit: 0 }, metadata: { language: "de", title: "Beispielblog", subtitle: "Meldungen", base: "${url}/", author: { name: "Beispielredaktion" } } });\n`;

const eleventy: Generator = {
  name: "Eleventy",
  files: {
    "package.json": '{ "type": "module" }',
    "eleventy.config.js": `import { feedPlugin } from "@11ty/eleventy-plugin-rss";\nexport default function (config) {\n${eleventyFeed("atom", "feed.atom")}${eleventyFeed("rss", "feed.rss")}${eleventyFeed("json", "feed.json")}  config.addPassthroughCopy("bilder");\n}\n`,
    "bilder/bruecke.png": picture,
  },
  post: ({ slug, title, date, topics, markdown }) => [
    `${slug}.md`,
    `${frontMatter({ title, date, tags: ["meldungen", ...topics], permalink: `/${date.slice(0, 4)}/${slug}/` })}\n${markdown}\n`,
  ],
  command: ["eleventy", "--quiet"],
  out: "_site",
  feeds: ["feed.atom", "feed.rss", "feed.json"],
  whole: true,
  topics: false,
};

const hexo: Generator = {
  name: "Hexo",
  files: {
    "package.json":
      '{ "hexo": { "version": "" }, "dependencies": { "hexo-generator-feed": "*", "hexo-renderer-marked": "*" } }',
    "_config.yml": `title: Beispielblog\nauthor: Beispielredaktion\nlanguage: de\ntimezone: Europe/Berlin\nurl: ${url}\npermalink: :year/:title/\nfeed:\n  type: [atom, rss2]\n  path: [atom.xml, rss2.xml]\n  limit: 0\n  content: true\n`,
    "source/bilder/bruecke.png": picture,
  },
  post: ({ slug, title, date, topics, markdown }) => [
    `source/_posts/${slug}.md`,
    `${frontMatter({ title, date: date.slice(0, 19).replace("T", " "), categories: topics.map((topic) => [topic]) })}\n${markdown}\n`,
  ],
  command: ["hexo", "generate", "--silent"],
  out: "public",
  feeds: ["atom.xml", "rss2.xml"],
  whole: true,
  topics: true,
};

export const generators: readonly Generator[] = [hugo, jekyll, pelican, eleventy, hexo];

/** Everything that a generator reads. */
export function filesFor({ files, post }: Generator): Files {
  return { ...files, ...Object.fromEntries(posts.map(post)) };
}
