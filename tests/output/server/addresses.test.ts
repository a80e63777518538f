import fc from "fast-check";
import { expect, test } from "vitest";
import { addressOf, cleanAddress, exactly, servedPath } from "../../../src/output/server/addresses.js";

test("an exact pattern matches its text and no other", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (text, other) => {
      const pattern = new RegExp(`^${exactly(text)}$`, "u");
      expect(pattern.test(text)).toBe(true);
      expect(pattern.test(other)).toBe(other === text);
    }),
  );
});

test("no character of an exact pattern means anything to a server's configuration", () => {
  const ascii = String.fromCharCode(...Array(128).keys());
  expect(exactly(ascii)).not.toMatch(/["'`{}$;#<>% \t\r\n\0]/);
  expect(exactly("über/2.0")).toBe("über/2\\.0");
});

test("a path becomes an address below the site's own", () => {
  expect(addressOf("2026/über uns (neu)/", "/presse/")).toBe("/presse/2026/%C3%BCber%20uns%20%28neu%29/");
  expect(addressOf("\ud800", "/")).toBe("/%EF%BF%BD");
});

test("a path is compared as servers decode it, below the site's own", () => {
  expect(servedPath("a/", "/pr%C3%A4sse/")).toBe("/prässe/a/");
  expect(servedPath("a/", "/100%/")).toBe("/100%/a/");
});

test("an address of another site is cleaned of what a configuration could take for its own", () => {
  expect(cleanAddress('https://example.org/ä b?x={$HOME}`\\#"')).toBe(
    "https://example.org/%C3%A4%20b?x=%7B%24HOME%7D%60%5C#%22",
  );
  expect(cleanAddress("https://")).toBeUndefined();
  expect(cleanAddress("javascript:alert(1)")).toBeUndefined();
});
