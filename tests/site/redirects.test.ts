import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { buildIn, built, minimal, newsroom } from "../helpers/newsroom.js";
import { siteIn } from "../helpers/site.js";
import { readAtom, readJson, readRss } from "../interop/readers/feedsmith.js";

const release = (more = "") => `---\ntitle: Meldung\ndate: 2026-03-01\n${more}---\nText.\n`;
const allHosts = `${minimal}hosting: [apache, nginx, caddy, netlify, cloudflare]\n`;
const ruleFiles = [".htaccess", "nginx.conf", "Caddyfile", "_redirects"];

test("an alias leads to the release, by rule and by page", async () => {
  const site = await built({
    "presswerk.yaml": allHosts,
    "releases/neu.md": release("aliases: [/alte/adresse, /alt/seite.html, /Alt%20mit%20Raum/]\n"),
  });
  for (const page of ["alte/adresse/index.html", "alt/seite.html", "Alt mit Raum/index.html"]) {
    expect(site.text(page)).toContain('<link rel="canonical" href="https://medien.example.org/2026/neu/">');
  }
  for (const file of ruleFiles) expect(site.text(file), file).toContain("alte/adresse");
});

test("a moved release leaves a page and rules at its old address, and they stay when it moves again", async () => {
  const folder = newsroom({ "presswerk.yaml": allHosts, "releases/eins.md": release() });
  await buildIn(folder);
  for (const slug of ["zwei", "drei"]) {
    writeFileSync(join(folder, "releases/eins.md"), release(`slug: ${slug}\n`));
    await buildIn(folder);
  }
  const site = siteIn(join(folder, "dist"));
  for (const old of ["2026/eins/", "2026/zwei/"]) {
    expect(site.text(`${old}index.html`)).toContain("url=../drei/");
    expect(site.text(".htaccess")).toContain(old.slice(0, -1));
  }
});

test("an alias on a page of another release is an error with the release's name, and nothing is written", async () => {
  const folder = newsroom({ "releases/a.md": release(), "releases/b.md": release("aliases: [/2026/a]\n") });
  const result = await buildIn(folder);
  expect(result).toMatchObject({ refused: "content", diagnostics: [{ file: "releases/b.md", severity: "error" }] });
});

test("a former address that another release took is given up", async () => {
  const folder = newsroom({ "releases/a.md": release() });
  await buildIn(folder);
  writeFileSync(join(folder, "releases/a.md"), release("slug: neu\n"));
  writeFileSync(join(folder, "releases/b.md"), release("slug: a\n").replace("Meldung", "Andere"));
  expect(await buildIn(folder)).not.toHaveProperty("refused");
  expect(siteIn(join(folder, "dist")).text("2026/a/index.html")).toContain("Andere");
});

test("an old address on another host is in the publication index only", async () => {
  const folder = newsroom({ "releases/a.md": release() });
  await buildIn(folder);
  writeFileSync(join(folder, "presswerk.yaml"), minimal.replace("medien.example.org", "neu.example.net"));
  await buildIn(folder);
  const site = siteIn(join(folder, "dist"));
  expect(site.json("releases.json").releases[0].formerUrls).toEqual(["https://medien.example.org/2026/a/"]);
  expect(
    site.paths.filter((path) => path !== "releases.json" && site.text(path).includes("medien.example.org/2026")),
  ).toEqual([]);
});

test("at a former feed address stands a feed of one entry that names the new one, and servers redirect", async () => {
  const former =
    "feeds: { former: { /alt/feed.xml: rss.xml, /alt.atom: topics/wirtschaft/atom.xml, /alt.json: feed.json } }\n";
  const site = await built({ "presswerk.yaml": `${allHosts}${former}`, "releases/a.md": release() });
  const entries = [
    readRss(site.text("alt/feed.xml")),
    readAtom(site.text("alt.atom")),
    readJson(site.text("alt.json")),
  ];
  const addresses = ["rss.xml", "topics/wirtschaft/atom.xml", "feed.json"];
  for (const [index, items] of entries.entries()) {
    expect(items).toHaveLength(1);
    expect(items[0]?.html).toContain(`href="https://medien.example.org/${addresses[index]}"`);
  }
  for (const file of ruleFiles) expect(site.text(file), file).toContain("topics/wirtschaft/atom.xml");
});
