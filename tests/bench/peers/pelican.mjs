import { write } from "../files.mjs";
import { firstLine } from "../program.mjs";

const base = `<!doctype html><html lang="{% block lang %}de{% endblock %}"><head><meta charset="utf-8">
<title>{% block title %}Medieninformationen{% endblock %}</title><link rel="alternate" type="application/rss+xml" href="/rss.xml">
<link rel="alternate" type="application/atom+xml" href="/atom.xml"></head>
<body><header><a href="/">Medieninformationen</a></header><main>{% block main %}{% endblock %}</main></body></html>`;

const files = {
  "pelicanconf.py": `SITENAME = "Medieninformationen"
SITEURL = "https://presse.example.org"
TIMEZONE = "Europe/Berlin"
DEFAULT_LANG = "de"
PATH = "content"
ARTICLE_PATHS = ["releases"]
PAGE_PATHS = []
STATIC_PATHS = []
THEME = "theme"
ARTICLE_URL = "{date:%Y}/{slug}/"
ARTICLE_SAVE_AS = "{date:%Y}/{slug}/index.html"
AUTHOR_SAVE_AS = CATEGORY_SAVE_AS = TAG_SAVE_AS = ARCHIVES_SAVE_AS = AUTHORS_SAVE_AS = CATEGORIES_SAVE_AS = TAGS_SAVE_AS = ""
DIRECT_TEMPLATES = ["index"]
DEFAULT_PAGINATION = False
FEED_DOMAIN = SITEURL
FEED_ALL_RSS = "rss.xml"
FEED_ALL_ATOM = "atom.xml"
TAG_FEED_RSS = "topics/{slug}/rss.xml"
CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
FEED_MAX_ITEMS = 50
RSS_FEED_SUMMARY_ONLY = False
FORMATTED_FIELDS = []
`,
  "theme/templates/base.html": base,
  "theme/templates/index.html": `{% extends "base.html" %}{% block main %}<ul>{% for a in articles[:20] %}
<li><a href="/{{ a.url }}">{{ a.title }}</a> <time>{{ a.date.strftime("%d.%m.%Y") }}</time></li>{% endfor %}</ul>{% endblock %}`,
  "theme/templates/article.html": `{% extends "base.html" %}{% block title %}{{ article.title }}{% endblock %}
{% block main %}<article><h1>{{ article.title }}</h1><p>{{ article.subtitle }}</p>
<time datetime="{{ article.date.isoformat() }}">{{ article.date.strftime("%d.%m.%Y") }}</time>{{ article.content }}
<ul>{% for t in article.tags %}<li>{{ t }}</li>{% endfor %}</ul></article>{% endblock %}`,
};

export const pelican = {
  name: "Pelican",
  version: () => firstLine("pelican", ["--version"]),
  leavesOut: "JSON Feed",
  prepare(folder, releases) {
    for (const [path, text] of Object.entries(files)) write(folder, path, text);
    for (const { slug, date, ...release } of releases)
      write(
        folder,
        `content/releases/${date.slice(0, 4)}/${slug}.md`,
        `${fields({ slug, date, ...release })}\n\n${release.text}`,
      );
  },
  command: (folder) => ({
    command: "pelican",
    words: ["-q", "-s", "pelicanconf.py", "-o", "dist", "content"],
    cwd: folder,
    env: { LC_ALL: "C.UTF-8" },
  }),
  leaves: ["dist"],
};

function fields({ title, subtitle, date, updated, slug, topics, keywords, summary }) {
  return [
    ...[`Title: ${title}`, `Subtitle: ${subtitle}`, `Date: ${date}`, `Slug: ${slug}`, "Category: Presse"],
    ...[`Tags: ${topics.join(", ")}`, `Keywords: ${keywords.join(", ")}`],
    ...(updated ? [`Modified: ${updated}`] : []),
    ...(summary ? [`Summary: ${summary}`] : []),
  ].join("\n");
}
