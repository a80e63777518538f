import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadTheme } from "../../src/config/theme.js";
import { newsroom } from "../helpers/newsroom.js";

const themeOf = (root: string) => loadTheme({ theme: join(root, "theme") });

test("without a folder of its own a newsroom has the built-in theme", () => {
  const { templates, assets } = themeOf(newsroom({}));
  expect(templates["release"]).toContain("<");
  expect(Object.keys(assets)).not.toEqual([]);
});

test("a newsroom's files replace the built-in ones name by name, and may be more", () => {
  const root = newsroom({
    "theme/release.eta": "\uFEFFeigene Seite – <%= it.title %>",
    "theme/parts/neu.eta": "neuer Teil",
    "theme/assets/bilder/logo.svg": "<svg/>",
    "theme/assets/.DS_Store": "x",
    "theme/LIESMICH.md": "x",
  });
  const builtIn = themeOf(newsroom({}));
  const { templates, assets } = themeOf(root);
  expect(templates).toEqual({
    ...builtIn.templates,
    release: "eigene Seite – <%= it.title %>",
    "parts/neu": "neuer Teil",
  });
  expect(Object.keys(assets)).toEqual([...Object.keys(builtIn.assets), "bilder/logo.svg"].sort());
  expect(Buffer.from(assets["bilder/logo.svg"] ?? []).toString()).toBe("<svg/>");
});

test("a linked file counts as that file, and a link in a circle does not hang", () => {
  const root = newsroom({ "seite.eta": "von anderswo", "theme/x.eta": "x" });
  symlinkSync(join(root, "seite.eta"), join(root, "theme/release.eta"));
  symlinkSync(join(root, "theme"), join(root, "theme/kreis"));
  symlinkSync(join(root, "nichts"), join(root, "theme/leer.eta"));
  expect(themeOf(root).templates).toMatchObject({ release: "von anderswo", x: "x" });
  expect(themeOf(root).templates).not.toHaveProperty("leer");
});
