import { markdown, write } from "../files.mjs";
import { firstLine } from "../program.mjs";
import { allTopics } from "../release.mjs";

const rss = (posts) => `---
layout: null
---
<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>{{ site.title }}</title>
<link>{{ site.url }}</link><description>{{ site.title }}</description>
{% for p in ${posts} limit:50 %}<item><title>{{ p.title | xml_escape }}</title><link>{{ p.url | absolute_url }}</link>
<guid>{{ p.url | absolute_url }}</guid><pubDate>{{ p.date | date_to_rfc822 }}</pubDate>{% for t in p.categories %}<category>{{ t }}</category>{% endfor %}
<description>{{ p.summary | xml_escape }}</description><content:encoded>{{ p.content | xml_escape }}</content:encoded></item>{% endfor %}</channel></rss>
`;

const files = {
  "_config.yml": `title: Medieninformationen
url: https://presse.example.org
timezone: Europe/Berlin
permalink: /:year/:title/
markdown: kramdown
kramdown: { input: GFM, syntax_highlighter: null }
future: true
excerpt_separator: ""
defaults: [{ scope: { path: "", type: posts }, values: { layout: release } }]
`,
  "_layouts/base.html": `<!doctype html><html lang="{{ page.language }}"><head><meta charset="utf-8"><title>{{ page.title | escape }}</title>
<link rel="alternate" type="application/rss+xml" href="/rss.xml"><link rel="alternate" type="application/atom+xml" href="/atom.xml">
<link rel="alternate" type="application/feed+json" href="/feed.json"></head>
<body><header><a href="/">Medieninformationen</a></header><main>{{ content }}</main></body></html>`,
  "_layouts/release.html": `---
layout: base
---
<article><h1>{{ page.title | escape }}</h1><p>{{ page.subtitle | escape }}</p>
<time datetime="{{ page.date | date_to_xmlschema }}">{{ page.date | date: "%d.%m.%Y" }}</time>{{ content }}
<ul>{% for t in page.categories %}<li>{{ t }}</li>{% endfor %}</ul></article>`,
  "index.html": `---
layout: base
title: Medieninformationen
language: de
---
<ul>{% for p in site.posts limit:20 %}<li><a href="{{ p.url }}">{{ p.title | escape }}</a> <time>{{ p.date | date: "%d.%m.%Y" }}</time></li>{% endfor %}</ul>`,
  "rss.xml": rss("site.posts"),
  "atom.xml": `---
layout: null
---
<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>{{ site.title }}</title><id>{{ site.url }}/</id>
{% for p in site.posts limit:50 %}<entry><title>{{ p.title | xml_escape }}</title><link href="{{ p.url | absolute_url }}"/><id>{{ p.url | absolute_url }}</id>
<published>{{ p.date | date_to_xmlschema }}</published><updated>{{ p.date | date_to_xmlschema }}</updated>
<content type="html">{{ p.content | xml_escape }}</content></entry>{% endfor %}</feed>
`,
  "feed.json": `---
layout: null
---
{"version":"https://jsonfeed.org/version/1.1","title":{{ site.title | jsonify }},"items":[
{% for p in site.posts limit:50 %}{"id":{{ p.url | absolute_url | jsonify }},"url":{{ p.url | absolute_url | jsonify }},"title":{{ p.title | jsonify }},"content_html":{{ p.content | jsonify }}}{% unless forloop.last %},{% endunless %}
{% endfor %}]}
`,
  ...Object.fromEntries(
    allTopics.map(({ key }) => [`topics/${key}/rss.xml`, rss(`site.categories[${JSON.stringify(key)}]`)]),
  ),
};

export const jekyll = {
  name: "Jekyll",
  version: () => firstLine("jekyll", ["--version"])?.split(" ")[1],
  leavesOut: "nothing",
  prepare(folder, releases) {
    for (const [path, text] of Object.entries(files)) write(folder, path, text);
    for (const { slug, date, topics: categories, text, ...fields } of releases)
      write(folder, `_posts/${date.slice(0, 10)}-${slug}.md`, markdown({ date, ...fields, categories }, text));
  },
  command: (folder) => ({
    command: "jekyll",
    words: ["build", "-q", "-d", "dist"],
    cwd: folder,
    env: { LC_ALL: "C.UTF-8" },
  }),
  leaves: ["dist", ".jekyll-cache", ".jekyll-metadata"],
};
