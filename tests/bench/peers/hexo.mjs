import { readFileSync, realpathSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { markdown, write } from "../files.mjs";
import { firstLine } from "../program.mjs";

// A script of the site itself makes pages and feeds, so that nothing but hexo and its Markdown renderer is needed.
const script = `const site = "https://presse.example.org";
const escaped = (text = "") => text.replace(/[&<>"]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[c]);
const page = (title, body) => \`<!doctype html><html lang="de"><head><meta charset="utf-8"><title>\${escaped(title)}</title></head><body>\${body}</body></html>\`;
const rss = (posts) => \`<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Medieninformationen</title>
<link>\${site}/</link><description>Medieninformationen</description>\${posts.map((p) => \`<item><title>\${escaped(p.title)}</title><link>\${site}/\${p.path}</link><guid>\${site}/\${p.path}</guid>
<pubDate>\${p.date.toDate().toUTCString()}</pubDate><description>\${escaped(p.summary)}</description><content:encoded>\${escaped(p.content)}</content:encoded></item>\`).join("")}</channel></rss>\`;
const atom = (posts) => \`<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Medieninformationen</title><id>\${site}/</id>
\${posts.map((p) => \`<entry><title>\${escaped(p.title)}</title><link href="\${site}/\${p.path}"/><id>\${site}/\${p.path}</id><updated>\${p.date.toISOString()}</updated><content type="html">\${escaped(p.content)}</content></entry>\`).join("")}</feed>\`;
const json = (posts) => JSON.stringify({ version: "https://jsonfeed.org/version/1.1", title: "Medieninformationen",
  items: posts.map((p) => ({ id: \`\${site}/\${p.path}\`, title: p.title, content_html: p.content, date_published: p.date.toISOString() })) });
hexo.extend.generator.register("all", ({ posts }) => {
  const newest = posts.sort("-date").toArray();
  const topics = new Map();
  for (const post of newest) for (const topic of post.topics) topics.set(topic, [...(topics.get(topic) ?? []), post]);
  return [
    { path: "index.html", data: page("Medieninformationen", newest.slice(0, 20).map((p) => \`<li><a href="/\${p.path}">\${escaped(p.title)}</a></li>\`).join("")) },
    { path: "rss.xml", data: rss(newest.slice(0, 50)) },
    { path: "atom.xml", data: atom(newest.slice(0, 50)) },
    { path: "feed.json", data: json(newest.slice(0, 50)) },
    ...[...topics].map(([topic, list]) => ({ path: \`topics/\${topic}/rss.xml\`, data: rss(list.slice(0, 50)) })),
    ...newest.map((p) => ({ path: p.path + "index.html", data: page(p.title,
      \`<article><h1>\${escaped(p.title)}</h1><p>\${escaped(p.subtitle)}</p><time>\${p.date.toISOString()}</time>\${p.content}<ul>\${p.topics.map((t) => \`<li>\${t}</li>\`).join("")}</ul></article>\`) })),
  ];
});
`;

/** The folder in which hexo is installed; undefined if it is not. */
function packages() {
  const command = firstLine("sh", ["-c", "command -v hexo"]);
  return command && realpathSync(command).split(/(?<=node_modules)\//)[0];
}

export const hexo = {
  name: "Hexo",
  version: () => {
    const folder = packages();
    return folder && JSON.parse(readFileSync(join(folder, "hexo/package.json"), "utf8")).version;
  },
  leavesOut: "nothing",
  prepare(folder, releases) {
    write(
      folder,
      "package.json",
      '{ "private": true, "hexo": { "version": "" }, "dependencies": { "hexo-renderer-marked": "*" } }\n',
    );
    write(
      folder,
      "_config.yml",
      "title: Medieninformationen\nurl: https://presse.example.org\npermalink: :year/:title/\npublic_dir: dist\ntheme: false\nhighlight: { enable: false }\n",
    );
    write(folder, "scripts/all.js", script);
    // hexo wants itself and its renderer beside the site
    symlinkSync(packages(), join(folder, "node_modules"));
    for (const { slug, date, language: doclang, text, ...fields } of releases)
      write(folder, `source/_posts/${slug}.md`, markdown({ date, ...fields, doclang }, text));
  },
  command: (folder) => ({ command: "hexo", words: ["generate", "--silent"], cwd: folder }),
  leaves: ["dist", "db.json"],
};
