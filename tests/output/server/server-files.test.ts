import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Hosting, hostings } from "../../../src/model/newsroom.js";
import { serverFiles } from "../../../src/output/server/server-files.js";
import { rules } from "./rules.js";

const paths = (...hosting: Parameters<typeof serverFiles>[1]) => serverFiles(rules(), hosting).map(({ path }) => path);
const hostOf: Record<string, Hosting> = { ".htaccess": "apache", "nginx.conf": "nginx", Caddyfile: "caddy" };
const textOf = (path: string, otherwise: Parameters<typeof rules>[0]) =>
  serverFiles(rules(otherwise), [hostOf[path] ?? "netlify"]).find((file) => file.path === path)?.content as string;

test("each host gets its files, and both that read the same file get one", () => {
  expect(paths()).toEqual([]);
  expect(paths("apache")).toEqual([".htaccess"]);
  expect(paths("nginx")).toEqual(["nginx.conf"]);
  expect(paths("caddy")).toEqual(["Caddyfile"]);
  expect(paths("netlify")).toEqual(["_headers", "_redirects"]);
  expect(paths("cloudflare", "netlify")).toEqual(["_headers", "_redirects"]);
});

test("many old addresses are kept out of the file that Apache reads for every feed", () => {
  const redirects = Array.from({ length: 300 }, (_, index) => ({ from: `alt/${index}`, to: "2026/neu/" }));
  const files = serverFiles(rules({ redirects }), ["apache"]);
  expect(files.map(({ path }) => path)).toEqual([".htaccess", "alt/.htaccess"]);
  expect(files[0]?.content).not.toContain("RedirectMatch 301");
  expect(files[1]?.content).toContain('RedirectMatch 301 "^/alt/299(?:/(?:index\\.html)?)?$" "/2026/neu/"');
});

test("a site without old addresses and withdrawals has no rules for them", () => {
  for (const { content } of serverFiles(rules({ redirects: [], gone: [] }), hostings)) {
    expect(content).not.toMatch(/301|410|permanent/);
  }
});

describe("whatever stands in an address", () => {
  const lineOf: Record<string, RegExp> = {
    ".htaccess": /^ {2}RedirectMatch 301 "[^" \t]+" "[^"]+"$/,
    "nginx.conf": /^rewrite "[^" \t]+" "[^" \t$]+" permanent;$/,
    Caddyfile: /^ {2}"[^" \t{}]+" "[^" \t{}]+"$/,
    _redirects: /^\/\S+ [\w/:.%?&=#-]+ 301!?$/,
  };

  test.each(Object.keys(lineOf))("%s holds one line for it, of the one form, and is otherwise the same", (path) => {
    const without = textOf(path, { redirects: [] }).split("\n");
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({ unit: fc.constantFrom(..."{}$\"'`\\\n;#<> %*:?/.ab") }),
    );
    fc.assert(
      fc.property(text, text, (from, to) => {
        const lines = textOf(path, { redirects: [{ from, to }] }).split("\n");
        const added = lines.filter((line) => !without.includes(line));
        const frame = /^(?:@presswerk_|map |redir |\}$|<\/?IfModule )/;
        for (const line of added.filter((line) => !frame.test(line))) expect(line).toMatch(lineOf[path] as RegExp);
      }),
      { numRuns: 300 },
    );
  });

  test("a content security policy cannot end the value it stands in", () => {
    const contentSecurityPolicy = "default-src 'self'\"; } evil on;\n$x `{y}` <If> \\";
    for (const file of ["nginx.conf", ".htaccess", "Caddyfile", "_headers"]) {
      expect(textOf(file, { contentSecurityPolicy })).toContain("default-src 'self';  evil on;x y If ");
    }
  });
});
