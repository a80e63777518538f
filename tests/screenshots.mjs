/*
 * Pictures of every kind of page, to be looked at: `npm run screenshots [folder]` (default: preview/screenshots).
 * Wide and narrow, light and dark, German and English, the printed sheet as PDF and, where pdftoppm is installed,
 * as pictures, and the feeds as a browser shows them. Needs Debian's packages chromium and poppler-utils.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { chromium } from "playwright-core";
import { build } from "../lib/build.js";

const [, , folderToFill = "preview/screenshots", only = ""] = process.argv;
const out = resolve(folderToFill);
const now = Date.parse("2026-11-23T12:00:00Z");

const pages = {
  front: "",
  "front-en": "en/",
  "release-everything": "2024/zwoelf-neue-messstationen/",
  "release-everything-en": "en/2024/twelve-new-weather-stations/",
  "release-short": "2026/nebelwarnung/",
  "release-long": "2019/aus-dem-landesamt-wird-ein-ministerium/",
  "release-with-table": "2025/schirmstudie/",
  "release-classic": "2017/amz-international/",
  "release-quotes": "2024/regenrat/",
  "release-accessible": "2026/hundert-schulen-messen-mit/",
  "release-corrected": "en/2022/exampleton-tide-tables/",
  "release-corrected-by-another": "2023/pegel-talwetter/",
  "release-corrects-another": "2023/richtigstellung-pegel-talwetter/",
  "release-withdrawn": "2023/schneemannzaehlung/",
  topic: "topics/wetter/",
  "topic-empty": "en/topics/kultur/",
  issuer: "en/issuers/gezeiten/",
  year: "2026/",
  "year-en": "en/2022/",
  archive: "archive/",
  "archive-en": "en/archive/",
  feeds: "feeds/",
  "feeds-en": "en/feeds/",
  search: "search/?q=Regen",
  "search-en": "en/search/",
  "not-found": "404.html",
  "feed-rss": "rss.xml",
  "feed-atom": "en/atom.xml",
};
const printed = /^(release-|year$|front$)/;

const folder = mkdtempSync(join(tmpdir(), "presswerk-screenshots-"));
const built = await build({ config: resolve("presswerk.yaml"), now, out: folder });
if ("refused" in built) throw new Error(`The sample newsroom does not build: ${JSON.stringify(built.diagnostics)}`);
const { url } = built.newsroom;

const types = {
  html: "text/html",
  css: "text/css",
  svg: "image/svg+xml",
  xml: "application/xml",
  js: "text/javascript",
};
const binary = { jpg: "image/jpeg", png: "image/png", webp: "image/webp", avif: "image/avif" };

function fileAt(address) {
  const path = decodeURIComponent(new URL(address).pathname.slice(1));
  return join(folder, path === "" || path.endsWith("/") ? `${path}index.html` : path);
}

function answer(route) {
  const file = fileAt(route.request().url());
  if (!existsSync(file) || !statSync(file).isFile())
    return route.fulfill({ status: 404, contentType: "text/plain", body: "" });
  const ending = file.slice(file.lastIndexOf(".") + 1);
  const contentType = types[ending]
    ? `${types[ending]}; charset=utf-8`
    : (binary[ending] ?? "application/octet-stream");
  return route.fulfill({ status: 200, contentType, body: readFileSync(file) });
}

mkdirSync(out, { recursive: true });
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
try {
  for (const width of [1280, 320]) {
    for (const colorScheme of ["light", "dark"]) await shoot({ viewport: { width, height: 800 }, colorScheme });
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}

async function shoot(options) {
  const context = await browser.newContext(options);
  await context.route("**/*", answer);
  const page = await context.newPage();
  const { viewport, colorScheme } = options;
  for (const [name, path] of Object.entries(pages).filter(([name]) => name.includes(only))) {
    const picture = join(out, `${name}-${viewport.width}-${colorScheme}.png`);
    if (!existsSync(fileAt(url + path))) continue;
    await page.goto(url + path, { waitUntil: path.includes("?q=") ? "networkidle" : "load" });
    await picturesAreThere(page);
    writeFileSync(picture, await photograph(page));
    if (printed.test(name) && picture.endsWith("-1280-light.png")) await print(page, name);
  }
  await context.close();
}

/** Not Playwright's own, which waits for ever on a document that is not HTML. */
async function photograph(page) {
  const session = await page.context().newCDPSession(page);
  const { cssContentSize: clip } = await session.send("Page.getLayoutMetrics");
  const { data } = await session.send("Page.captureScreenshot", {
    captureBeyondViewport: true,
    clip: { ...clip, height: Math.min(clip.height, 6000), scale: 1 },
  });
  return Buffer.from(data, "base64");
}

async function picturesAreThere(page) {
  await page.evaluate(async () => {
    for (const image of document.images ?? []) {
      image.loading = "eager";
      await image.decode().catch(() => undefined);
    }
  });
}

async function print(page, name) {
  const path = join(out, `${name}.pdf`);
  await page.pdf({ path, preferCSSPageSize: true, printBackground: false });
  spawnSync("pdftoppm", ["-r", "60", "-png", path, join(out, `${name}-sheet`)]);
}
