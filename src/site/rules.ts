import type { SiteRules } from "../model/site-rules.js";
import { contentSecurityPolicy } from "../pages/content-security-policy.js";
import type { Edition } from "./edition.js";
import { formerFeedRules } from "./former-feeds.js";
import type { Redirect } from "./redirects.js";

/** What a web server has to know of the site: redirects, what is gone, the policy of its pages. */
export function siteRules({ newsroom, published }: Edition, redirects: readonly Redirect[]): SiteRules {
  return {
    basePath: new URL(newsroom.url).pathname,
    redirects: [...formerFeedRules(newsroom), ...redirects.map(({ from, to }) => ({ from, to: to.path }))],
    gone: published.filter(({ state }) => state === "withdrawn").map(({ path }) => path),
    contentSecurityPolicy: contentSecurityPolicy(newsroom),
    notFound: "404.html",
  };
}
