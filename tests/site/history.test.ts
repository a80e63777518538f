import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { build } from "../../src/build.js";
import { serveFiles } from "../helpers/file-server.js";
import { buildIn, minimal, newsroom, noon } from "../helpers/newsroom.js";
import { siteIn } from "../helpers/site.js";

const release = (more = "", text = "Der Pegel steht bei 4,21 Metern.") =>
  `---\ntitle: Meldung\ndate: 2026-03-01\n${more}---\n${text}\n`;

/** A newsroom that has published one release, and what happens when that is changed and built again. */
async function afterwards(first: string, change: (folder: string) => void, against = false) {
  const folder = newsroom({ "releases/a.md": first });
  await buildIn(folder);
  change(folder);
  const now = noon + 1000;
  const live = join(folder, "dist");
  const options = against ? { against: live, out: join(folder, "anderswo") } : {};
  const result = await build({ config: join(folder, "presswerk.yaml"), now, ...options });
  return { folder, result, codes: result.diagnostics.map(({ code, severity }) => `${severity} ${code}`) };
}

const write =
  (content: string, file = "releases/a.md") =>
  (folder: string) =>
    writeFileSync(join(folder, file), content);
const remove = (folder: string) => rmSync(join(folder, "releases/a.md"));

test.each([
  ["its file is gone", release(), remove, "release-lost"],
  ["an embargo was added", release(), write(release("embargo: 2027-01-01\n")), "release-hidden"],
  ["it became a draft", release(), write(release("draft: true\n")), "release-hidden"],
  ["its id was edited", release("id: urn:a\n"), write(release("id: urn:b\n")), "id-edited"],
])("when %s: a warning, and an error against a real publication", async (_what, first, change, code) => {
  const local = await afterwards(first, change);
  expect(local.codes).toEqual([`warning ${code}`]);
  expect(local.result).not.toHaveProperty("refused");
  const real = await afterwards(first, change, true);
  expect(real.codes).toEqual([`error ${code}`]);
  expect(real.result).toHaveProperty("refused", "content");
});

test("a forgotten release is no loss, and its entry goes", async () => {
  const forget = (folder: string) => {
    remove(folder);
    writeFileSync(join(folder, "presswerk.yaml"), `${minimal}forgotten: [urn:a]\n`);
  };
  const { folder, codes } = await afterwards(release("id: urn:a\n"), forget, false);
  expect(codes).toEqual([]);
  expect(siteIn(join(folder, "dist")).json("releases.json").releases).toEqual([]);
});

test("of a release that is hidden again nothing is left but id and address", async () => {
  const first = release("aliases: [/alt]\nsubtitle: Geheimes\n");
  const { folder } = await afterwards(first, write(first.replace("---\nDer", "embargo: 2027-01-01\n---\nDer")));
  const site = siteIn(join(folder, "dist"));
  expect(site.json("releases.json").releases).toMatchObject([
    { state: "hidden", url: "https://medien.example.org/2026/a/" },
  ]);
  for (const path of site.paths)
    expect(`${path} ${site.text(path)}`).not.toMatch(/Geheimes|Pegel|Meldung<|"Meldung"|alt\/index/);
  expect(site.paths).not.toContain("2026/a/index.html");
  expect(site.paths).not.toContain("alt/index.html");
});

test("a text that changed without notice is told with the words that changed", async () => {
  const { result, codes } = await afterwards(release(), write(release("", "Der Pegel steht bei 4,12 Metern.")));
  expect(codes).toEqual(["warning silent-change"]);
  expect(result.diagnostics[0]?.values).toEqual({ title: "Meldung", words: "4,21 → 4,12" });
});

test.each(["updated: 2026-03-02\n", "corrections: [{ date: 2026-03-02, note: Zahl berichtigt }]\n"])(
  "a text that changed with %j is no matter",
  async (notice) => {
    expect((await afterwards(release(), write(release(notice, "Anders.")))).codes).toEqual([]);
  },
);

test("a release that moved is told, and one move of the newsroom is told once", async () => {
  expect((await afterwards(release(), write(release("slug: b\n")))).codes).toEqual(["warning moved"]);
  const move = write(minimal.replace("medien.example.org", "neu.example.net"), "presswerk.yaml");
  expect((await afterwards(release(), move)).codes).toEqual(["warning base-url-changed"]);
});

test("an id that belongs to another release is told", async () => {
  const steal = (folder: string) => {
    writeFileSync(join(folder, "releases/a.md"), release("", "Etwas ganz Neues."));
    writeFileSync(join(folder, "releases/b.md"), release("id: urn:a\n", "Etwas anderes."));
  };
  expect((await afterwards(release("id: urn:a\n"), steal)).codes).toContain("warning id-reused");
});

test("a damaged index is a warning, and against a real publication an error", async () => {
  const damage = (folder: string) => writeFileSync(join(folder, "dist/releases.json"), '{"version":1');
  expect((await afterwards(release(), damage)).codes).toEqual(["warning index-damaged"]);
  expect((await afterwards(release(), damage, true)).codes).toEqual(["error index-damaged"]);
});

test("of a withdrawn release no word and no file is left but what may stay", async () => {
  const canary = "kanarienvogel";
  const secrets = [
    ...[
      `subtitle: ${canary} Untertitel`,
      `kicker: ${canary}`,
      `place: ${canary}`,
      `summary: ${canary} kurz`,
      `keywords: [${canary}]`,
    ],
    ...[
      `links: [{ title: ${canary}, url: "https://${canary}.example.org/" }]`,
      `image: { src: ${canary}.png, alt: ${canary} }`,
    ],
    ...[`attachments: [{ src: ${canary}.csv, title: ${canary} }]`, `contact: ${canary}`],
    ...[`accessible: [{ kind: easy-language, url: "https://example.org/${canary}" }]`],
    `corrections: [{ date: 2026-03-02, note: ${canary} }]`,
  ];
  const pixel = Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    "base64",
  );
  const folder = newsroom({
    "presswerk.yaml": `${minimal}contacts: { ${canary}: { name: ${canary} } }\n`,
    [`releases/${canary}.png`]: pixel,
    [`releases/${canary}.csv`]: `${canary};1\n`,
    "releases/a.md": release(
      `${secrets.join("\n")}\naliases: [/alt]\nnumber: 7/2026\n`,
      `${canary} „Zitat“ ![${canary}](${canary}.png)`,
    ),
  });
  const holders = () =>
    siteIn(join(folder, "dist")).paths.filter((path) =>
      `${path} ${readFileSync(join(folder, "dist", path))}`.includes(canary),
    );
  await buildIn(folder);
  expect(holders().length).toBeGreaterThan(5);
  const text = readFileSync(join(folder, "releases/a.md"), "utf8");
  writeFileSync(
    join(folder, "releases/a.md"),
    text.replace("---\n", "---\nwithdrawn: { date: 2026-04-01, reason: Verwechslung }\n"),
  );
  await buildIn(folder);
  expect(holders()).toEqual([]);
  const site = siteIn(join(folder, "dist"));
  expect(site.text("2026/a/index.html")).toContain("Verwechslung");
  expect(site.text("2026/a/index.html")).toContain("noindex");
  expect(site.text("2026/a/index.html")).toContain("7/2026");
  expect(site.paths).toContain("alt/index.html");
  for (const feed of ["rss.xml", "atom.xml", "feed.json"]) expect(site.text(feed)).toContain("Verwechslung");
  expect(site.json("releases.json").releases).toMatchObject([{ state: "withdrawn", title: "Meldung" }]);
});

test("the real publication may stand at an address; where nothing stands yet that is told", async () => {
  const folder = newsroom({ "releases/a.md": release() });
  await buildIn(folder);
  const server = await serveFiles(join(folder, "dist"));
  remove(folder);
  const result = await build({
    config: join(folder, "presswerk.yaml"),
    now: noon,
    against: server.url,
    out: join(folder, "neu"),
  });
  expect(result.diagnostics.map(({ code, severity }) => `${severity} ${code}`)).toEqual(["error release-lost"]);
  const nothing = await build({
    config: join(folder, "presswerk.yaml"),
    now: noon,
    against: `${server.url}nirgends/`,
    out: join(folder, "neu"),
  });
  expect(nothing.diagnostics.map(({ code, severity }) => `${severity} ${code}`)).toEqual(["warning no-earlier-index"]);
  await server.close();
  await expect(build({ config: join(folder, "presswerk.yaml"), now: noon, against: server.url })).rejects.toThrow(
    "network",
  );
});

test("a link to a release under embargo is plain text, with a warning, and a link from its moment on", async () => {
  const folder = newsroom({
    "releases/a.md": release("", "Siehe [hier](b.md)."),
    "releases/b.md": release("embargo: 2026-07-01\n", "Später."),
  });
  const before = await buildIn(folder);
  expect(before.diagnostics.map(({ code, severity, file }) => [code, severity, file])).toEqual([
    ["link-to-hidden", "warning", "releases/a.md"],
  ]);
  expect(siteIn(join(folder, "dist")).text("2026/a/index.html")).toContain("Siehe hier.");
  const after = await buildIn(folder, { now: "2026-07-02T00:00:00Z" });
  expect(after.diagnostics).toEqual([]);
  expect(siteIn(join(folder, "dist")).text("2026/a/index.html")).toContain('Siehe <a href="../b/">hier</a>.');
});
