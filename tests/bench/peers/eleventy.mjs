import { markdown, write } from "../files.mjs";
import { firstLine } from "../program.mjs";

const page = (
  body,
) => `<!doctype html><html lang="{{ language or "de" }}"><head><meta charset="utf-8"><title>{{ title or "Medieninformationen" }}</title>
<link rel="alternate" type="application/rss+xml" href="/rss.xml"><link rel="alternate" type="application/atom+xml" href="/atom.xml">
<link rel="alternate" type="application/feed+json" href="/feed.json"></head>
<body><header><a href="/">Medieninformationen</a></header><main>${body}</main></body></html>`;

const rss = (permalink, list, more = "") => `---
permalink: ${permalink}
${more}---
<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Medieninformationen</title>
<link>https://presse.example.org/</link><description>Medieninformationen</description>
{% for p in ${list} %}<item><title>{{ p.data.title }}</title><link>https://presse.example.org{{ p.url }}</link><guid>https://presse.example.org{{ p.url }}</guid>
<pubDate>{{ p.date.toUTCString() }}</pubDate>{% for t in p.data.topics %}<category>{{ t }}</category>{% endfor %}
<description>{{ p.data.summary }}</description><content:encoded>{{ p.content | escape }}</content:encoded></item>{% endfor %}</channel></rss>
`;

const files = {
  "package.json": '{ "private": true, "type": "module" }\n',
  "eleventy.config.js": `export default function (configuration) {
  const newest = (list, count) => list.slice(-count).reverse();
  const all = (api) => api.getFilteredByTag("release");
  configuration.addCollection("front", (api) => newest(all(api), 20));
  configuration.addCollection("feed", (api) => newest(all(api), 50));
  configuration.addCollection("byTopic", (api) => {
    const groups = new Map();
    for (const item of all(api)) for (const topic of item.data.topics) groups.set(topic, [...(groups.get(topic) ?? []), item]);
    return [...groups].map(([topic, items]) => ({ topic, items: newest(items, 50) }));
  });
  configuration.addFilter("iso", (date) => date.toISOString());
  configuration.setQuietMode(true);
  return { dir: { input: "content", output: "dist" }, markdownTemplateEngine: false };
}
`,
  "content/_includes/release.njk":
    page(`<article><h1>{{ title }}</h1><p>{{ subtitle }}</p><time datetime="{{ page.date | iso }}">{{ page.date | iso }}</time>
{{ content | safe }}<ul>{% for t in topics %}<li>{{ t }}</li>{% endfor %}</ul></article>`),
  "content/index.njk": page(
    `<ul>{% for p in collections.front %}<li><a href="{{ p.url }}">{{ p.data.title }}</a> <time>{{ p.date | iso }}</time></li>{% endfor %}</ul>`,
  ),
  "content/rss.njk": rss("rss.xml", "collections.feed"),
  "content/topics.njk": rss(
    '"topics/{{ group.topic }}/rss.xml"',
    "group.items",
    "pagination: { data: collections.byTopic, size: 1, alias: group }\n",
  ),
  "content/atom.njk": `---
permalink: atom.xml
---
<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>Medieninformationen</title><id>https://presse.example.org/</id>
{% for p in collections.feed %}<entry><title>{{ p.data.title }}</title><link href="https://presse.example.org{{ p.url }}"/><id>https://presse.example.org{{ p.url }}</id>
<published>{{ p.date | iso }}</published><updated>{{ p.date | iso }}</updated><content type="html">{{ p.content | escape }}</content></entry>{% endfor %}</feed>
`,
  "content/json.njk": `---
permalink: feed.json
---
{"version":"https://jsonfeed.org/version/1.1","title":"Medieninformationen","items":[
{% for p in collections.feed %}{"id":"https://presse.example.org{{ p.url }}","title":{{ p.data.title | dump | safe }},"content_html":{{ p.content | dump | safe }}}{% if not loop.last %},{% endif %}{% endfor %}]}
`,
  "content/releases/releases.11tydata.js": `export default {
  layout: "release.njk",
  tags: ["release"],
  permalink: ({ page }) => "/" + page.date.getUTCFullYear() + "/" + page.fileSlug + "/",
};
`,
};

export const eleventy = {
  name: "Eleventy",
  version: () => firstLine("eleventy", ["--version"]),
  leavesOut: "nothing",
  prepare(folder, releases) {
    for (const [path, text] of Object.entries(files)) write(folder, path, text);
    for (const { slug, date, text, ...fields } of releases)
      write(folder, `content/releases/${date.slice(0, 4)}/${slug}.md`, markdown({ date, ...fields }, text));
  },
  command: (folder) => ({ command: "eleventy", words: ["--quiet"], cwd: folder }),
  leaves: ["dist"],
};
