import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, type TestContext } from "vitest";
import { contentSecurityPolicy } from "../../src/pages/content-security-policy.js";
import { needs } from "../helpers/programs.js";

/** A page of a built site in a browser, at the very address where it will stand, and what happened while it was open. */
export interface Visit {
  readonly page: Page;
  /** Addresses of our own host that were asked for, in order. */
  readonly requests: readonly string[];
  /** Addresses of other hosts that were asked for; none of them is answered. */
  readonly foreign: readonly string[];
  /** Errors and warnings on the console, errors of scripts, broken policies and answers that are missing. */
  readonly complaints: readonly string[];
}

/** A built site: its folder, and the address where it would stand, which ends with `/`. */
export interface BuiltSite {
  readonly folder: string;
  readonly url: string;
}

const quiet = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run", "--disable-sync"];
let browser: Promise<Browser> | undefined;

afterAll(async () => (await browser)?.close());

/** Opens a path of a site in Debian's Chromium, with the header of our server files; skips the test where that is missing. */
export async function visit(
  test: TestContext,
  site: BuiltSite,
  { path, ...options }: { path: string } & BrowserContextOptions,
): Promise<Visit> {
  const requests: string[] = [];
  const foreign: string[] = [];
  const { context, page, complaints } = await newPage(test, options);
  await answerFrom(context, site, { requests, foreign });
  await page.goto(site.url + path, { waitUntil: path.includes("?q=") ? "networkidle" : "load" });
  return { page, requests, foreign, complaints };
}

/** The same for an address that a server of ours answers. */
export async function visitServed(test: TestContext, address: string): Promise<Visit> {
  const requests: string[] = [];
  const foreign: string[] = [];
  const { page, complaints } = await newPage(test, {});
  const { origin } = new URL(address);
  page.on("request", (request) => {
    const url = request.url();
    if (url.startsWith(`${origin}/`)) requests.push(url.slice(origin.length));
    else foreign.push(url);
  });
  await page.goto(address);
  return { page, requests, foreign, complaints };
}

const blank = "https://text.example.org/";

/** Shows HTML as a document of its own, without any policy; `run()` in it is remembered as `window.ran`. No other address is answered. */
export async function textViewer(test: TestContext): Promise<(html: string) => Promise<Page>> {
  const { context, page } = await newPage(test, {});
  let body = "";
  await page.addInitScript("window.run = () => { window.ran = true; };");
  await context.route("**/*", (route) =>
    route.request().url() === blank ? route.fulfill({ contentType: "text/html; charset=utf-8", body }) : route.abort(),
  );
  return async (html) => {
    body = html;
    await page.goto(blank);
    return page;
  };
}

async function newPage(test: TestContext, options: BrowserContextOptions) {
  needs("chromium", test);
  browser ??= chromium.launch({ executablePath: "/usr/bin/chromium", args: quiet });
  const context = await (await browser).newContext(options);
  test.onTestFinished(() => context.close());
  const complaints: string[] = [];
  const page = await context.newPage();
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("response", (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
  });
  return { context, page, complaints };
}

async function answerFrom(
  context: BrowserContext,
  { folder, url }: BuiltSite,
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
  return /\.(xml|json|opml)$/.test(path) ? "default-src * 'unsafe-inline'" : contentSecurityPolicy({ search: true });
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
