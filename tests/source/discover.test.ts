import { mkdirSync, rmSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { discoverReleases } from "../../src/source/discover.js";
import { newsroom } from "../helpers/newsroom.js";
import { places } from "../helpers/places.js";

function discovered(files: readonly string[], links: Readonly<Record<string, string>> = {}) {
  const root = newsroom(Object.fromEntries(files.map((file) => [file, ""])));
  for (const [link, target] of Object.entries(links)) {
    mkdirSync(dirname(join(root, link)), { recursive: true });
    symlinkSync(target, join(root, link));
  }
  const found = discoverReleases({ root, releases: join(root, "releases") });
  return { root, files: found.files, problems: places(found.diagnostics) };
}

describe("releases are found", () => {
  test("at any depth, in one order on every machine", () => {
    const files = ["releases/b.md", "releases/2026/z/index.md", "releases/B.md", "releases/a-b.md", "releases/a/b.md"];
    expect(discovered(files).files).toEqual([
      "releases/2026/z/index.md",
      "releases/B.md",
      "releases/a-b.md",
      "releases/a/b.md",
      "releases/b.md",
    ]);
  });

  test("but nothing that begins with _ or ., file or folder, and nothing but .md", () => {
    const files = ["_a.md", ".b.md", "_drafts/c.md", ".git/d.md", "x/_y/z/e.md", "f.txt", "g.md.bak", "md"];
    const kept = ["x_y.md", "x/z_/a.b.md"];
    expect(discovered([...files, ...kept].map((file) => `releases/${file}`)).files).toEqual([
      "releases/x/z_/a.b.md",
      "releases/x_y.md",
    ]);
  });

  test("in the configuration's own folder too", () => {
    const root = newsroom({ "a.md": "", "x/b.md": "" });
    expect(discoverReleases({ root, releases: root }).files).toEqual(["a.md", "x/b.md"]);
  });

  test("none where there is no folder", () => {
    const { root } = discovered(["releases/a.md"]);
    rmSync(join(root, "releases"), { recursive: true });
    expect(discoverReleases({ root, releases: join(root, "releases") }).files).toEqual([]);
  });

  test("a folder of that name is no release", () => {
    expect(discovered(["releases/a.md/b.md"]).files).toEqual(["releases/a.md/b.md"]);
  });
});

describe("symbolic links", () => {
  test("to what is found anyway add nothing, and circles end", () => {
    const { files, problems } = discovered(["releases/a/x.md", "releases/b/y.md"], {
      "releases/a/zu-b": "../b",
      "releases/b/zu-a": "../a",
      "releases/a/kreis": ".",
      "releases/alles": "../releases",
      "releases/0.md": "a/x.md",
    });
    expect(files).toEqual(["releases/a/x.md", "releases/b/y.md"]);
    expect(problems).toEqual([]);
  });

  test("to what is not found otherwise are followed, once", () => {
    const { files } = discovered(["releases/_lager/x.md", "releases/_lager/tief/y.md"], {
      "releases/frei": "_lager",
      "releases/nochmal": "_lager",
      "releases/z.md": "_lager/x.md",
    });
    expect(files).toEqual(["releases/frei/tief/y.md", "releases/frei/x.md"]);
  });

  test("out of the releases folder are refused, whatever way they take", () => {
    const { files, problems } = discovered(["geheim/a.md", "releases-geheim/b.md", "releases/c.md"], {
      "releases/ordner": "../geheim",
      "releases/datei.md": "../geheim/a.md",
      "releases/aehnlich": "../releases-geheim",
      "releases/umweg.md": "ordner/a.md",
      "releases/bild.jpg": "../geheim/a.md",
    });
    expect(files).toEqual(["releases/c.md"]);
    expect(problems.sort()).toEqual([
      "releases/aehnlich:1:1 link-leaves-releases",
      "releases/datei.md:1:1 link-leaves-releases",
      "releases/ordner:1:1 link-leaves-releases",
      "releases/umweg.md:1:1 link-leaves-releases",
    ]);
  });

  test("that lead nowhere are told where a release was meant", () => {
    const { problems } = discovered(["releases/a.md"], {
      "releases/weg.md": "nirgends.md",
      "releases/selbst.md": "selbst.md",
      "releases/weg.jpg": "nirgends.jpg",
    });
    expect(problems.sort()).toEqual(["releases/selbst.md:1:1 broken-link", "releases/weg.md:1:1 broken-link"]);
  });

  test("the releases folder may itself be one", () => {
    const root = newsroom({ "anderswo/a.md": "", "anderswo/b/c.md": "" });
    symlinkSync("anderswo", join(root, "releases"));
    expect(discoverReleases({ root, releases: join(root, "releases") }).files).toEqual([
      "releases/a.md",
      "releases/b/c.md",
    ]);
  });
});
