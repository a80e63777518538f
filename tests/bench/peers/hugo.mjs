import { markdown, write } from "../files.mjs";
import { firstLine } from "../program.mjs";

const time = "2006-01-02T15:04:05Z07:00";

const head = `<!doctype html><html lang="{{ with .Params.doclang }}{{ . }}{{ else }}de{{ end }}"><head><meta charset="utf-8">
<title>{{ .Title }}</title>{{ with .Params.summary }}<meta name="description" content="{{ . }}">{{ end }}
<link rel="alternate" type="application/rss+xml" href="/index.xml"><link rel="alternate" type="application/atom+xml" href="/atom.xml">
<link rel="alternate" type="application/feed+json" href="/feed.json"></head><body><header><a href="/">Medieninformationen</a></header>`;

const files = {
  "config.toml": `ignoreErrors = ["error-disable-taxonomy"]
baseURL = "https://presse.example.org/"
languageCode = "de"
title = "Medieninformationen"
disableKinds = ["sitemap", "robotsTXT", "404", "section", "taxonomy"]
timeout = "300s"
[taxonomies]
topic = "topics"
[outputs]
home = ["HTML", "RSS", "Atom", "JSONFeed"]
term = ["RSS"]
[outputFormats.Atom]
mediaType = "application/atom+xml"
baseName = "atom"
[outputFormats.JSONFeed]
mediaType = "application/feed+json"
baseName = "feed"
isPlainText = true
[mediaTypes."application/atom+xml"]
suffixes = ["xml"]
[mediaTypes."application/feed+json"]
suffixes = ["json"]
[markup.goldmark.renderer]
unsafe = true
[permalinks]
releases = "/:year/:slugorfilename/"
`,
  "layouts/_default/single.html": `${head}<main><article><h1>{{ .Title }}</h1><p>{{ .Params.subtitle }}</p>
<time datetime="{{ .Date.Format "${time}" }}">{{ .Date.Format "02.01.2006" }}</time>{{ .Content }}
<ul>{{ range .Params.topics }}<li>{{ . }}</li>{{ end }}</ul></article></main></body></html>`,
  "layouts/index.html": `${head}<main><ul>{{ range first 20 .Site.RegularPages.ByDate.Reverse }}
<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> <time>{{ .Date.Format "02.01.2006" }}</time></li>{{ end }}</ul></main></body></html>`,
  "layouts/_default/rss.xml": `{{ print "<?xml version=\\"1.0\\" encoding=\\"utf-8\\"?>" | safeHTML }}
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>{{ .Title }}</title>
<link>{{ .Permalink }}</link><description>{{ .Title }}</description>{{ $pages := .Pages }}{{ if .IsHome }}{{ $pages = .Site.RegularPages }}{{ end }}
{{ range first 50 $pages.ByDate.Reverse }}<item><title>{{ .Title }}</title><link>{{ .Permalink }}</link><guid>{{ .Permalink }}</guid>
<pubDate>{{ .Date.Format "Mon, 02 Jan 2006 15:04:05 -0700" | safeHTML }}</pubDate>{{ range .Params.topics }}<category>{{ . }}</category>{{ end }}
<description>{{ .Params.summary }}</description><content:encoded>{{ .Content | html }}</content:encoded></item>{{ end }}</channel></rss>`,
  "layouts/index.atom.xml": `{{ print "<?xml version=\\"1.0\\" encoding=\\"utf-8\\"?>" | safeHTML }}
<feed xmlns="http://www.w3.org/2005/Atom"><title>{{ .Title }}</title><id>{{ .Permalink }}</id>
{{ range first 50 .Site.RegularPages.ByDate.Reverse }}<entry><title>{{ .Title }}</title><link href="{{ .Permalink }}"/><id>{{ .Permalink }}</id>
<published>{{ .Date.Format "${time}" | safeHTML }}</published><updated>{{ .Lastmod.Format "${time}" | safeHTML }}</updated>
{{ range .Params.topics }}<category term="{{ . }}"/>{{ end }}<content type="html">{{ .Content | html }}</content></entry>{{ end }}</feed>`,
  "layouts/index.json": `{{ $items := slice }}{{ range first 50 .Site.RegularPages.ByDate.Reverse }}
{{ $items = $items | append (dict "id" .Permalink "url" .Permalink "title" .Title "content_html" (string .Content) "date_published" (.Date.Format "${time}")) }}
{{ end }}{{ dict "version" "https://jsonfeed.org/version/1.1" "title" .Title "items" $items | jsonify }}`,
};

export const hugo = {
  name: "Hugo",
  version: () => firstLine("hugo", ["version"])?.match(/v([\d.]+)/)?.[1],
  leavesOut: "nothing",
  prepare(folder, releases) {
    for (const [path, text] of Object.entries(files)) write(folder, path, text);
    for (const { slug, language: doclang, updated: lastmod, text, ...fields } of releases)
      write(
        folder,
        `content/releases/${fields.date.slice(0, 4)}/${fields.date.slice(5, 7)}/${slug}.md`,
        markdown({ ...fields, doclang, lastmod }, text),
      );
  },
  command: (folder) => ({ command: "hugo", words: ["--quiet", "-d", "dist"], cwd: folder }),
  leaves: ["dist", "resources", ".hugo_build.lock"],
};
