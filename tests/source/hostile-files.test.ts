import { symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { buildIn, newsroom } from "../helpers/newsroom.js";
import { siteIn } from "../helpers/site.js";

const release = (more: string, text = "Text.") => `---\ntitle: A\ndate: 2026-05-01\n${more}---\n${text}\n`;

/** Each list holds nine times the one before: four hundred million words. */
const bomb = Array.from({ length: 9 }, (_, level) => {
  const items =
    level === 0
      ? "x, x"
      : Array(9)
          .fill(`*a${level - 1}`)
          .join(", ");
  return `a${level}: &a${level} [${items}]\n`;
}).join("");

describe("what is refused, with its place", () => {
  test.each<[string, string | Uint8Array, string, number]>([
    ["JavaScript in front matter", "---js\n({ title: process.exit(9) })\n---\nText.\n", "foreign-front-matter", 1],
    ["JSON in front matter", "---json\n{}\n---\nText.\n", "foreign-front-matter", 1],
    ["a YAML bomb", release(bomb), "yaml-unsupported", 5],
    ["a list thousands deep", release(`x: ${"[".repeat(3000)}${"]".repeat(3000)}\n`), "yaml-unsupported", 4],
    ["a function as a value", release("x: !!js/function 'function () {}'\n"), "yaml-unsupported", 4],
    ["a key that would change objects", release("__proto__: { draft: true }\n"), "unknown-key", 4],
    ["UTF-16", Buffer.from(`\ufeff${release("")}`, "utf16le"), "utf-16", 1],
    ["invalid UTF-8", Buffer.concat([Buffer.from(release("")), Buffer.from([0xff, 0x80])]), "invalid-utf8", 6],
    ["a slug that climbs", release("slug: ../../x\n"), "bad-slug", 4],
    ["a slug of dots", release("slug: ..\n"), "bad-slug", 4],
    ["a picture outside", release("image: { src: ../../../etc/passwd, alt: x }\n"), "outside-releases", 4],
    ["an attachment by its absolute path", release("attachments: [/etc/passwd]\n"), "outside-releases", 4],
    ["a picture of the text outside", release("", "![x](../../../etc/passwd)"), "outside-releases", 5],
    ["an alias that climbs", release("aliases: [/../../x]\n"), "bad-path", 4],
    ["an alias in the place of a feed", release("aliases: [/rss.xml]\n"), "path-taken", 1],
    ["quotes within quotes", release("", `${">".repeat(100_000)} x`), "text-too-deep", 5],
    ["comments that never end", release("", "<!--".repeat(100_000)), "unclosed-html", 5],
    ["front matter without end", release(`summary: ${"a".repeat(1_000_000)}\n`), "long-front-matter", 1],
  ])("%s", async (_, file, code, line) => {
    const built = await buildIn(newsroom({ "releases/a.md": file, "releases/b.md": release("slug: b\n") }));
    expect(built).toHaveProperty("refused", "content");
    expect(built.diagnostics.filter(({ severity }) => severity === "error").slice(0, 1)).toMatchObject([
      { code, file: "releases/a.md", line },
    ]);
  });

  test("a symbolic link out of the folder", async () => {
    const folder = newsroom({ "releases/a.md": release("attachments: [link.pdf]\n") });
    symlinkSync("/etc/passwd", join(folder, "releases/link.pdf"));
    expect((await buildIn(folder)).diagnostics).toMatchObject([{ code: "outside-releases", line: 4 }]);
  });
});

describe("what is published harmlessly, in little time", () => {
  test.each([
    ["control characters", "a\0b\x08c", "control-character"],
    ["half a megabyte of ampersands", "&".repeat(500_000), "too-large-for-feed"],
    ["brackets that never close", "[".repeat(200_000), undefined],
    ["stars that never close", "*a ".repeat(100_000), undefined],
    ["links within links", "[a](".repeat(50_000), undefined],
    ["tags that never close", "<a ".repeat(50_000), undefined],
    ["a wide table", `${"|a".repeat(20_000)}\n${"|-".repeat(20_000)}`, undefined],
    ["half a megabyte of spaces", `a${" ".repeat(500_000)}b`, undefined],
    ["addresses without end", "http://a.".repeat(50_000), "too-large-for-feed"],
    ["fifty thousand headings", "# x\n".repeat(50_000), "too-large-for-feed"],
  ])("%s", async (_, text, code) => {
    const { user, system } = process.cpuUsage();
    const built = await buildIn(newsroom({ "releases/a.md": release("", text) }));
    const spent = process.cpuUsage({ user, system });
    expect(built.diagnostics.map((each) => each.code)).toEqual(code === undefined ? [] : [code]);
    expect(built).not.toHaveProperty("refused");
    expect((spent.user + spent.system) / 1e6).toBeLessThan(8);
  });

  test("names of files with line feeds, control characters and other directions of writing", async () => {
    const folder = newsroom({ "releases/x.md": release("") });
    for (const name of ["a\nb.md", "c\x01d.md", "e\u202ef.md", "-rf.md", "%2e%2e%2f.md", "<img>.md"]) {
      writeFileSync(join(folder, "releases", name), release(""));
    }
    const built = await buildIn(folder);
    expect(built.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    const pages = siteIn(join(folder, "dist")).paths.filter((path) => /^2026\/.+\/index\.html$/.test(path));
    expect(pages).toHaveLength(7);
    expect(pages.filter((path) => !/^2026\/[a-z0-9-]+\/index\.html$/.test(path))).toEqual([]);
  });
});
