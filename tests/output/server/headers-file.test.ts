import { describe, expect, test } from "vitest";
import { headersFile } from "../../../src/output/server/headers-file.js";
import { rules } from "./rules.js";
import { cloudflareHeaders, netlifyHeaders } from "./static-hosts.js";

const hosts = [
  { host: "Netlify", headers: netlifyHeaders, hosting: ["netlify"] },
  { host: "Cloudflare", headers: cloudflareHeaders, hosting: ["cloudflare"] },
  { host: "Netlify from one file for both", headers: netlifyHeaders, hosting: ["netlify", "cloudflare"] },
  { host: "Cloudflare from one file for both", headers: cloudflareHeaders, hosting: ["netlify", "cloudflare"] },
] as const;

describe.each(hosts)("$host", ({ headers, hosting }) => {
  const at = (path: string, basePath = "/") =>
    headers(headersFile(rules({ basePath }), hosting).content as string, path);

  test.each([
    ["/rss.xml", "application/xml; charset=utf-8"],
    ["/en/topics/wirtschaft/archive/3/atom.xml", "application/xml; charset=utf-8"],
    ["/archive/1/feed.json", "application/feed+json; charset=utf-8"],
    ["/releases.json", "application/json; charset=utf-8"],
    ["/feeds.opml", "text/x-opml; charset=utf-8"],
    ["/news-sitemap.xml", "application/xml; charset=utf-8"],
  ])("%s is served as %s, to programs on any page", (path, type) => {
    expect(at(path)).toMatchObject({ "Content-Type": type, "Access-Control-Allow-Origin": "*" });
  });

  test.each([
    ["/assets/site-0123abcd.css", "public, max-age=31536000, immutable"],
    ["/", "public, max-age=300, must-revalidate"],
    ["/2026/neu/", "public, max-age=300, must-revalidate"],
    ["/topics/wirtschaft/rss.xml", "public, max-age=300, must-revalidate"],
  ])("%s may be kept for: %s", (path, value) => {
    expect(at(path)["Cache-Control"]).toBe(value);
  });

  test("every page has the site's content security policy once", () => {
    expect(at("/2026/neu/")).toMatchObject({
      "Content-Security-Policy": "default-src 'none'; style-src 'self'",
      "X-Content-Type-Options": "nosniff",
    });
    expect(at("/2026/neu/")).not.toHaveProperty("Content-Type");
  });

  test("a site in a path leaves the rest of the host alone", () => {
    expect(at("/presse/rss.xml", "/presse/")).toHaveProperty("Content-Type");
    expect(at("/rss.xml", "/presse/")).toEqual({});
  });
});
