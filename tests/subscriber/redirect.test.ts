import { expect, test } from "vitest";
import { isRedirect, redirectFrom } from "../../src/subscriber/redirect.js";

const from = new URL("https://a.example/x/feed.xml");
const led = (location: string) => redirectFrom(from, location, { before: [], most: 5 }).href;

test("a redirect leads on, whatever its kind; other answers do not", () => {
  expect(led("neu.xml")).toBe("https://a.example/x/neu.xml");
  expect(led("//b.example/")).toBe("https://b.example/");
  expect([301, 302, 303, 307, 308].every((status) => isRedirect(status, "/"))).toBe(true);
  expect(isRedirect(301, undefined) || isRedirect(200, "/") || isRedirect(304, "/")).toBe(false);
});

test("from https it leads nowhere but to https", () => {
  expect(() => led("http://a.example/x/feed.xml")).toThrow("insecure-redirect");
  expect(() => led("javascript:alert(1)")).toThrow("bad-address");
  expect(() => led("http://[broken")).toThrow("bad-address");
  const plain = new URL("http://a.example/");
  const up = redirectFrom(plain, "https://a.example/", { before: [], most: 5 });
  expect(up.href).toBe("https://a.example/");
});
