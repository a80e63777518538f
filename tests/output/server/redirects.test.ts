import { describe, expect, test } from "vitest";
import type { Redirect } from "../../../src/model/site-rules.js";
import { redirectGroups, type ServerRedirect, serverRedirects } from "../../../src/output/server/redirects.js";
import { rules } from "./rules.js";

const redirects = (...list: readonly Redirect[]) => serverRedirects(rules({ basePath: "/presse/", redirects: list }));

describe("the redirects that servers get", () => {
  test("name each old address once, without its ending, and lead to an address from the host's root", () => {
    const to = "2026/neu/";
    expect(
      redirects(
        { from: "a/", to },
        { from: "/b/index.html", to },
        { from: "a", to: "2026/other/" },
        { from: "c.html", to },
      ),
    ).toEqual([
      { from: "a", to: "/presse/2026/neu/" },
      { from: "b", to: "/presse/2026/neu/" },
      { from: "c.html", to: "/presse/2026/neu/" },
    ]);
  });

  test("lead to folders and not to the pages in them", () => {
    expect(redirects({ from: "a", to: "2026/neu/index.html" }, { from: "b", to: "/index.html" })).toEqual([
      { from: "a", to: "/presse/2026/neu/" },
      { from: "b", to: "/presse/" },
    ]);
  });

  test("never lead in a circle, nor away from the front page", () => {
    expect(
      redirects({ from: "2026/neu", to: "2026/neu/" }, { from: "", to: "a/" }, { from: "index.html", to: "a/" }),
    ).toEqual([]);
    expect(redirects({ from: "ü b", to: "ü b/" })).toEqual([]);
  });

  test.each(["a\nb", "a\0b", "a\u0085b", "../a", "a/./b", "a//b", "a/.."])(
    "leave out what no server can keep: %j",
    (from) => {
      expect(redirects({ from, to: "2026/neu/" })).toEqual([]);
    },
  );

  test("leave out what leads to no address", () => {
    expect(redirects({ from: "a", to: "https://" })).toEqual([]);
  });
});

describe("groups of redirects", () => {
  const from = (paths: readonly string[]): ServerRedirect[] => paths.map((path) => ({ from: path, to: "/" }));
  const numbered = (folder: string, count: number) => Array.from({ length: count }, (_, index) => `${folder}${index}`);
  const sizes = (list: readonly ServerRedirect[]) =>
    redirectGroups(list).map(({ folder, redirects }) => [folder, redirects.length]);

  test("a few stay together, whatever their folders", () => {
    expect(sizes([])).toEqual([]);
    expect(sizes(from([...numbered("a/", 100), ...numbered("b/c/", 100)]))).toEqual([["", 200]]);
  });

  test("many are parted by folder, and again where a folder still has too many", () => {
    const list = from([
      ...numbered("", 3),
      ...numbered("2019/", 150),
      ...numbered("2020/01/", 150),
      ...numbered("2020/02/", 151),
    ]);
    expect(sizes(list)).toEqual([
      ["", 3],
      ["2019/", 150],
      ["2020/01/", 150],
      ["2020/02/", 151],
    ]);
  });

  test("none is lost where folders do not part them", () => {
    expect(sizes(from(numbered("alt/", 500)))).toEqual([["alt/", 500]]);
  });
});
