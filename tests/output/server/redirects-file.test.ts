import { describe, expect, test } from "vitest";
import type { Hosting } from "../../../src/model/newsroom.js";
import { redirectsFile } from "../../../src/output/server/redirects-file.js";
import { rules } from "./rules.js";
import { cloudflareMove, netlifyMove } from "./static-hosts.js";

const file = (hosting: readonly Hosting[], otherwise: Parameters<typeof rules>[0] = {}) =>
  redirectsFile(rules(otherwise), hosting).content as string;
const both = ["netlify", "cloudflare"] as const;
const forwardingPage = ["/alte/adresse/index.html"];
const moved = { to: "/2026/neu/", status: 301 };

describe.each([
  ["alone", ["netlify"]],
  ["beside Cloudflare", both],
] as const)("Netlify %s", (_, hosting) => {
  test.each(["/alte/adresse", "/alte/adresse/"])("redirects %s although a forwarding page stands there", (path) => {
    expect(netlifyMove(file(hosting), path, forwardingPage)).toEqual(moved);
  });

  test.each(["/2026/weg/", "/2026/weg/index.html", "/2026/weg/foto.jpg"])(
    "says that %s is gone, with the notice",
    (path) => {
      const stands = ["/2026/weg/index.html"];
      expect(netlifyMove(file(hosting), path, stands)).toEqual({ to: "/2026/weg/index.html", status: 410 });
    },
  );

  test("leaves everything else as it stands", () => {
    expect(netlifyMove(file(hosting), "/alte/adresse2")).toBeUndefined();
    expect(netlifyMove(file(hosting), "/2026/wegen/")).toBeUndefined();
  });
});

describe.each([
  ["alone", ["cloudflare"]],
  ["beside Netlify", both],
] as const)("Cloudflare %s", (_, hosting) => {
  test.each(["/alte/adresse", "/alte/adresse/"])("redirects %s", (path) => {
    expect(cloudflareMove(file(hosting), path)).toEqual(moved);
  });

  test("shows the notice of a withdrawn release as a page, for it has no status 410", () => {
    expect(cloudflareMove(file(hosting), "/2026/weg/")).toBeUndefined();
  });

  test("is asked for addresses as browsers write them", () => {
    const from = ["a,b;c(1)/Größe 5", "x:y*z", "[1]|2", "frage?"];
    const text = file(hosting, { redirects: from.map((path) => ({ from: path, to: "2026/neu/" })) });
    for (const path of ["/a,b;c(1)/Gr%C3%B6%C3%9Fe%205/", "/x%3Ay%2Az", "/[1]|2/", "/frage%3F/"]) {
      expect(cloudflareMove(text, path), path).toEqual(moved);
    }
  });

  test("gets every address in one spelling before any comes in the other, for it reads 2,000 lines only", () => {
    const many = Array.from({ length: 1000 }, (_, index) => ({ from: `alt/${index}`, to: "2026/neu/" }));
    const text = file(hosting, { redirects: many });
    expect(cloudflareMove(text, "/alt/0/")).toEqual(moved);
    expect(cloudflareMove(text, "/alt/999/")).toEqual(moved);
  });
});

test("Cloudflare alone gets no line that it would report as wrong", () => {
  expect(file(["cloudflare"])).not.toMatch(/!|410/);
});

test("an old file stands first as it was, an old folder with its slash", () => {
  const text = file(["netlify"], { redirects: ["alt/feed.xml", "alt/seite"].map((from) => ({ from, to: "rss.xml" })) });
  expect(text).toContain("/alt/feed.xml /rss.xml 301!\n/alt/seite/ /rss.xml 301!\n");
});
