import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { buildIn, built, minimal, newsroom } from "../helpers/newsroom.js";
import { siteIn } from "../helpers/site.js";

const release = (title: string, more = "") =>
  `---\ntitle: ${title}\ndate: 2026-05-01\n${more}---\nZimtstern und Wind.\n`;
const files = {
  "presswerk.yaml": `${minimal}search: true\n`,
  "releases/a.md": release("Sichtbar"),
  "releases/b.md": release("Zurückgeholt", "withdrawn: { date: 2026-05-02, reason: Irrtum }\n"),
  "releases/c.md": release("Gesperrt", "embargo: 2026-07-01\n"),
  "releases/d.md": release("Entwurf", "draft: true\n"),
};

test("only live releases are in the index, and its files are in the manifest", async () => {
  const { paths, bytes, text } = await built(files);
  const fragments = paths
    .filter((path) => path.endsWith(".pf_fragment"))
    .map((path) => gunzipSync(bytes(path)).toString("utf8"));
  expect(fragments).toHaveLength(1);
  expect(fragments[0]).toContain('"url":"/2026/a/"');
  const index = paths.filter((path) => path.startsWith("search/"));
  for (const path of index) expect(text("presswerk-manifest.json")).toContain(`"${path}"`);
  expect(index.filter((path) => path.includes("-ui"))).toEqual([]);
});

test("the same releases give the same index, and a second build writes nothing", async () => {
  const folders = [newsroom(files), newsroom(files)];
  for (const folder of folders) await buildIn(folder);
  const [one, other] = folders.map((folder) => siteIn(join(folder, "dist")));
  expect(one?.paths).toEqual(other?.paths);
  for (const path of one?.paths ?? []) expect(one?.bytes(path).equals(other?.bytes(path) as Buffer), path).toBe(true);
  expect(await buildIn(folders[0] as string)).toMatchObject({ files: { written: 0, removed: 0 } });
});

test("the index is made again when a release changed, and only then", async () => {
  const folder = newsroom(files);
  const kept = () => readdirSync(join(folder, ".presswerk/search"));
  await buildIn(folder);
  const first = kept();
  writeFileSync(join(folder, "releases/d.md"), release("Noch ein Entwurf", "draft: true\n"));
  await buildIn(folder);
  expect(kept()).toEqual(first);

  writeFileSync(join(folder, "releases/a.md"), release("Sichtbar").replace("Zimtstern", "Anisplätzchen"));
  writeFileSync(join(folder, "releases/c.md"), release("Freigegeben"));
  await buildIn(folder);
  const { paths, bytes } = siteIn(join(folder, "dist"));
  const fragments = paths.filter((path) => path.endsWith(".pf_fragment"));
  const texts = fragments.map((path) => gunzipSync(bytes(path)).toString("utf8")).sort();
  expect(texts).toHaveLength(2);
  expect(texts[0]).toContain("Anisplätzchen");

  const fresh = newsroom({
    ...files,
    ...Object.fromEntries(
      ["a", "c", "d"].map((name) => [`releases/${name}.md`, readFileSync(join(folder, `releases/${name}.md`))]),
    ),
  });
  await buildIn(fresh);
  const other = siteIn(join(fresh, "dist"));
  const index = (site: typeof other) => site.paths.filter((path) => path.startsWith("search/"));
  expect(index(siteIn(join(folder, "dist")))).toEqual(index(other));
  for (const path of index(other)) expect(bytes(path).equals(other.bytes(path)), path).toBe(true);
});

test("nothing of a release that is taken back, hidden or not yet due is anywhere in the index", async () => {
  const folder = newsroom({ ...files, "releases/a.md": release("Kanarienvogel") });
  await buildIn(folder);
  const everything = () => {
    const { paths, bytes } = siteIn(join(folder, "dist"));
    const index = paths.filter((path) => path.startsWith("search/") && !/\.(?:js|html|pagefind)$/.test(path));
    return index
      .map((path) => (path.includes(".pf_") ? gunzipSync(bytes(path)) : bytes(path)).toString("latin1"))
      .join("");
  };
  expect(everything()).toMatch(/kanarien.*zimt/is);
  for (const state of ["withdrawn: { date: 2026-05-02, reason: Irrtum }\n", "draft: true\n", "embargo: 2026-07-01\n"]) {
    writeFileSync(join(folder, "releases/a.md"), release("Kanarienvogel", state));
    await buildIn(folder);
    expect(everything()).not.toMatch(/kanarien|zimt/i);
  }
});

test("without the switch there is no search, and no script may run but on the page of the feeds", async () => {
  const { paths, text } = await built({ ...files, "presswerk.yaml": minimal });
  expect(paths.filter((path) => path.startsWith("search/"))).toEqual([]);
  expect(text(".htaccess")).toContain("script-src 'self';");
  expect(text(".htaccess")).not.toContain("wasm");
  const withScripts = paths.filter(
    (path) => path.endsWith(".html") && /script-src|<script type="module"/.test(text(path)),
  );
  expect(withScripts).toEqual(["feeds/index.html"]);
  expect((await built(files)).text("2026/a/index.html")).not.toContain("script-src");
});
