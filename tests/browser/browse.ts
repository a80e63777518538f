import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { contentSecurityPolicy } from "../../src/pages/content-security-policy.js";

/** A page of a built site in a browser, at the very address where it will stand, and what happened while it was open. */
export interface Visit {
  readonly page: Page;
  /** Addresses of our own host that were asked for, in order. */
  readonly requests: readonly string[];
  /** Addresses of other hosts that were asked for; none of them is answered. */
  readonly foreign: readonly string[];
  /** Errors and warnings on the console, errors of scripts, broken policies and answers that are missing. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

/** Starts Debian's Chromium without a window; it is closed by whoever starts it. */
export function startBrowser(): Promise<Browser> {
  const quiet = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"];
  const more = ["--disable-component-update", "--disable-sync", "--hide-scrollbars"];
  return chromium.launch({ executablePath: "/usr/bin/chromium", args: [...quiet, ...more] });
}

/** Opens a path of the site in `folder`, which stands at `url`, with the header of our server files. */
export async function visit(
  browser: Browser,
  site: { readonly folder: string; readonly url: string },
  { path, ...options }: { path: string } & BrowserContextOptions,
): Promise<Visit> {
  const context = await browser.newContext(options);
  const requests: string[] = [];
  const foreign: string[] = [];
  const complaints: string[] = [];
  await answerFrom(context, site, { requests, foreign });
  const page = await context.newPage();
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("response", (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
  });
  await page.goto(site.url + path, { waitUntil: "load" });
  return { page, requests, foreign, complaints, close: () => context.close() };
}

async function answerFrom(
  context: BrowserContext,
  { folder, url }: { folder: string; url: string },
  { requests, foreign }: { requests: string[]; foreign: string[] },
): Promise<void> {
  await context.route("**/*", (route) => {
    const address = route.request().url();
    if (!address.startsWith(url)) {
      foreign.push(address);
      return route.abort();
    }
    requests.push(address.slice(url.length));
    const path = fileAt(folder, decodeURIComponent(new URL(address).pathname.slice(new URL(url).pathname.length)));
    if (path === undefined) return route.fulfill({ status: 404, contentType: "text/plain", body: "" });
    const headers = { "Content-Type": mediaType(path), "Content-Security-Policy": policyOf(path) };
    return route.fulfill({ status: 200, headers, body: readFileSync(path) });
  });
}

function fileAt(folder: string, path: string): string | undefined {
  const file = join(folder, path === "" || path.endsWith("/") ? `${path}index.html` : path);
  return existsSync(file) && statSync(file).isFile() ? file : undefined;
}

/** As `pageHeaders` has it: feeds go without. */
function policyOf(path: string): string {
  return /\.(xml|json|opml)$/.test(path) ? "default-src * 'unsafe-inline'" : contentSecurityPolicy;
}

const types: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  svg: "image/svg+xml",
  xml: "application/xml; charset=utf-8",
  jpg: "image/jpeg",
  png: "image/png",
  webp: "image/webp",
  avif: "image/avif",
  woff2: "font/woff2",
};

function mediaType(path: string): string {
  return types[path.slice(path.lastIndexOf(".") + 1)] ?? "application/octet-stream";
}
