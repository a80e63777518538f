import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { built } from "../helpers/newsroom.js";

const builtIn = (name: string) => readFileSync(join(import.meta.dirname, "../../theme", name), "utf8");
const releases = { "releases/a.md": "---\ntitle: Fähren\ndate: 2026-05-01\n---\nSie fahren.\n" };

test("a house replaces the header template and one style sheet, and nothing else changes", async () => {
  const house = {
    "theme/parts/masthead.eta": '<header class="house">Land Beispielland</header>',
    "theme/assets/site/10-colours.css": builtIn("assets/site/10-colours.css").replaceAll("#9b1b1e", "#00508c"),
  };
  const [own, theirs] = [await built(releases), await built({ ...releases, ...house })];
  const style = ({ paths }: typeof own) => paths.find((path) => path.startsWith("assets/site.")) ?? "";
  expect(theirs.text(style(theirs))).toBe(own.text(style(own)).replaceAll("#9b1b1e", "#00508c"));
  const unstyled = (path: string) => path.replace(/site\.\w+\.css/, "site.css");
  expect(theirs.paths.map(unstyled)).toEqual(own.paths.map(unstyled));

  const pages = own.paths.filter((path) => path.endsWith(".html"));
  expect(pages.length).toBeGreaterThan(5);
  for (const page of pages) {
    const withHouse = unstyled(own.text(page)).replace(
      /<header class="masthead">[\s\S]*?<\/header>/,
      house["theme/parts/masthead.eta"],
    );
    expect(unstyled(theirs.text(page)), page).toBe(withHouse);
    expect(withHouse, page).toContain("Land Beispielland");
  }
  const others = own.paths.filter((path) => !/\.(html|css)$|manifest/.test(path));
  for (const path of others) expect(theirs.text(path), path).toBe(own.text(path));
});
