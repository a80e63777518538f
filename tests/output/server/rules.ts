import type { SiteRules } from "../../../src/model/site-rules.js";

/** The rules of a small site, with what a test wants otherwise. */
export function rules(otherwise: Partial<SiteRules> = {}): SiteRules {
  return {
    basePath: "/",
    redirects: [{ from: "alte/adresse", to: "2026/neu/" }],
    gone: ["2026/weg/"],
    contentSecurityPolicy: "default-src 'none'; style-src 'self'",
    notFound: "404.html",
    ...otherwise,
  };
}
