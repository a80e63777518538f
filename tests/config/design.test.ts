import { describe, expect, test } from "vitest";
import { type Colour, contrast, readColour, withContrast, writeColour } from "../../src/config/colour.js";
import { buildIn, built, minimal, newsroom } from "../helpers/newsroom.js";

const release = { "releases/a.md": "---\ntitle: Fähren\ndate: 2026-05-01\n---\nSie fahren.\n" };
const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><rect width="10" height="10"/></svg>';

describe("colours", () => {
  test("contrast is that of WCAG", () => {
    expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21);
    expect(contrast([119, 119, 119], [255, 255, 255])).toBeCloseTo(4.48, 2);
    expect(contrast([255, 255, 255], [119, 119, 119])).toBeCloseTo(4.48, 2);
  });

  test("a colour is mixed until it can be read", () => {
    const paper: Colour = [255, 255, 255];
    const found = withContrast([255, 200, 0], { paper, towards: [0, 0, 0], least: 4.5 });
    expect(contrast(found, paper)).toBeGreaterThanOrEqual(4.5);
    expect(writeColour(readColour("#0a0B0c") as Colour)).toBe("#0a0b0c");
  });
});

test("logo, colour and fonts of the configuration are on every page, from the house's own address", async () => {
  const site = await built({
    ...release,
    "presswerk.yaml": `${minimal}design: { logo: haus/Wappen.SVG, accent: "#00508c", fonts: { text: haus/text.woff2 } }\n`,
    "haus/Wappen.SVG": svg,
    "haus/text.woff2": "font",
  });
  const logo = site.paths.find((path) => /^assets\/logo\.\w+\.svg$/.test(path));
  const page = site.text("2026/a/index.html");
  expect(page).toContain(`<img src="../../${logo}" alt="">`);
  expect(page).toContain(`"logo":{"@type":"ImageObject","url":"https://medien.example.org/${logo}"}`);
  const style = site.text(site.paths.find((path) => path.startsWith("assets/site.")) ?? "");
  expect(style).toContain("--accent: #00508c;");
  expect(style).toMatch(/src: url\("fonts\/text-text\.\w{10}\.woff2"\)/);
  expect(site.paths).toContainEqual(expect.stringMatching(/^assets\/fonts\/text-text\.\w{10}\.woff2$/));
});

test.each([
  ['{ accent: "rot" }', "bad-colour", "error"],
  ['{ accent: "#ffcc00" }', "low-contrast", "warning"],
  ['{ accent: "#8a1538", accentDark: "#550000" }', "low-contrast", "warning"],
  ["{ logo: wappen.bmp }", "wrong-file-kind", "error"],
  ["{ logo: wappen.svg }", "missing-file", "error"],
  ["{ fonts: { text: a.ttf } }", "wrong-file-kind", "error"],
  ["{ colour: x }", "unknown-key", "error"],
])("design: %s is told as %s", async (design, code, severity) => {
  const { diagnostics } = await buildIn(newsroom({ ...release, "presswerk.yaml": `${minimal}design: ${design}\n` }));
  expect(diagnostics.filter((found) => found.file === "presswerk.yaml")).toMatchObject([{ code, severity, line: 12 }]);
});

describe("a template that does not work is told with file and line, and nothing is written", () => {
  test.each([
    ["theme/parts/footer.eta", "<p>\n<% if (it.page { %>\n</p>\n", 2],
    ["theme/parts/footer.eta", "<p>\n<%= it.pgae.footer %>\n</p>\n", 2],
    ["theme/release.eta", "<p>\n\n<%~ include('parts/missing') %>\n", 3],
    ["theme/withdrawn.eta", "<% } %>", 1],
  ])("%s: %j", async (file, template, line) => {
    const result = await buildIn(newsroom({ ...release, [file]: template }));
    expect(result).toMatchObject({ refused: "content" });
    expect(result.diagnostics).toContainEqual(
      expect.objectContaining({ code: "bad-template", severity: "error", file, line }),
    );
  });
});
