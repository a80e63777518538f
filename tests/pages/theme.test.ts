import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { themeAssets } from "../../src/pages/assets.js";
import { createPages } from "../../src/pages/pages.js";
import { compileTemplates } from "../../src/pages/templates.js";
import { alone, around, bridge, ferry, newsroom, theme } from "./sample.js";

const bytes = (text: string) => new TextEncoder().encode(text);

test("an asset is named by its content", () => {
  const { files, path } = themeAssets({ assets: { "logo/wappen.svg": bytes("<svg/>"), LICENSE: bytes("x") } });
  const hash = createHash("sha256").update("<svg/>").digest("hex").slice(0, 10);
  expect(path("logo/wappen.svg")).toBe(`assets/logo/wappen.${hash}.svg`);
  expect(path("LICENSE")).toMatch(/^assets\/LICENSE\.[0-9a-f]{10}$/);
  expect(path("missing.svg")).toBeUndefined();
  expect(files.map((file) => file.path)).toContain(path("logo/wappen.svg"));
});

test("the style sheets of site/ are one file, in the order of their names", () => {
  const { files, path } = themeAssets({ assets: { "site/20.css": bytes("b{}"), "site/10.css": bytes("a{}") } });
  expect(files).toHaveLength(1);
  expect(files[0]).toMatchObject({ path: path("site.css"), content: "a{}b{}" });
});

test("a style sheet names fonts and pictures by their names in the output, and others as they are", () => {
  const style = 'a{src:url("font.woff2") url(icon.svg) url(data:x)}';
  const { files, path } = themeAssets({
    assets: { "site/1.css": bytes(style), "font.woff2": bytes("f"), "icon.svg": bytes("i") },
  });
  const own = (name: string) => path(name)?.slice("assets/".length);
  const content = files.find((file) => file.path === path("site.css"))?.content;
  expect(content).toBe(`a{src:url("${own("font.woff2")}") url("${own("icon.svg")}") url(data:x)}`);
});

test("a theme that replaces one template changes that and nothing else", () => {
  const templates = { ...theme.templates, "parts/footer": "<footer>Haus</footer>\n" };
  const house = createPages(newsroom, { templates }, themeAssets(theme)).release(bridge, alone);
  const own = createPages(newsroom, theme, themeAssets(theme)).release(bridge, alone);
  expect(house).toContain("<footer>Haus</footer>");
  const before = (html: string) => html.slice(0, html.indexOf("<footer"));
  expect(before(house)).toBe(before(own.replace('<footer class="page-foot"', "<footer ")));
});

test("templates escape what they write, and leave out an attribute without value", () => {
  const templates = {
    t: '<p<%~ attr("lang", it.lang) %><%~ attr("title", it.title) %>><%= it.text %><%= it.none %></p>',
  };
  const html = compileTemplates({ templates })("t", { text: `<&"'`, title: '"', lang: undefined });
  expect(html).toBe(`<p title="&quot;">&lt;&amp;&quot;'</p>`);
});

test("a template that is missing or wrong is named", () => {
  expect(() => compileTemplates({ templates: {} })("release", {})).toThrow("release");
  expect(() => compileTemplates({ templates: { t: "<% if ( %>" } })).toThrow("Bad template syntax");
});

test("the same release gives the same page, byte for byte", () => {
  const pages = createPages(newsroom, theme, themeAssets(theme));
  expect(pages.release(ferry, around)).toBe(createPages(newsroom, theme, themeAssets(theme)).release(ferry, around));
});

test("what a page is made of can be sent to another thread", () => {
  const pages = createPages(newsroom, theme, themeAssets(theme));
  expect(pages.release(structuredClone(ferry), structuredClone(around))).toBe(pages.release(ferry, around));
});
