import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { buildIn, newsroom } from "../helpers/newsroom.js";
import { siteIn } from "../helpers/site.js";
import { textViewer } from "./browse.js";

/** `run()` is what must never happen. Each vector tries another way in; what a browser of today ignores stays for those of yesterday. */
const vectors = [
  "<script>run()</script>",
  "<SCRIPT>run()</SCRIPT >",
  "<scr<script>ipt>run()</scr</script>ipt>",
  "<script src=data:text/javascript,run()></script>",
  "<script/x>run()</script/x>",
  "<<script>run()//<</script>",
  "<img src=x onerror=run()>",
  "<img src=x onerror='run()'>",
  '<img src="x"onerror="run()">',
  "<img/src=x/onerror=run()>",
  "<img src=x\nonerror\n=\nrun()>",
  "<img src=`x`onerror=run()>",
  '<img """><script>run()</script>">',
  "<img src=x:x onerror&#61;run()>",
  "<img src onerror=run() alt='a>b'>",
  "<image src=x onerror=run()>",
  "<svg onload=run()></svg>",
  "<svg><script>run()</script></svg>",
  "<svg><style><img src=x onerror=run()></style></svg>",
  "<svg><animate onbegin=run() attributeName=x dur=1s></svg>",
  "<svg><set onbegin=run() attributeName=x></svg>",
  "<svg><a xlink:href=javascript:run()><text x=20 y=20>x</text></a></svg>",
  "<svg><foreignObject><iframe srcdoc='<script>parent.run()</script>'></iframe></foreignObject></svg>",
  "<svg><use href=\"data:image/svg+xml,<svg id='x' xmlns='http://www.w3.org/2000/svg'><image href='1' onerror='run()'/></svg>#x\"></svg>",
  '<svg></p><style><a id="</style><img src=1 onerror=run()>">',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=run()&gt;">',
  '<math><mi//xlink:href="data:x,<script>run()</script>">',
  "<form><math><mtext></form><form><mglyph><style></math><img src onerror=run()>",
  "<math href=javascript:run()>x</math>",
  "<iframe src=javascript:parent.run()></iframe>",
  "<iframe srcdoc='<script>parent.run()</script>'></iframe>",
  "<iframe srcdoc='&lt;img src=x onerror=parent.run()&gt;'></iframe>",
  "<object data=javascript:run()></object>",
  "<object data='data:text/html,<script>parent.run()</script>'></object>",
  "<embed src=javascript:run()>",
  "<frameset onload=run()></frameset>",
  "<body onload=run()>",
  "<body onpageshow=run()>",
  "<link rel=stylesheet href=javascript:run()>",
  "<link rel=import href='data:text/html,<script>run()</script>'>",
  "<meta http-equiv=refresh content='0;url=javascript:run()'>",
  "<base href=javascript:run()//>",
  "<style>@import 'javascript:run()';</style>",
  "<style>*{background:url(javascript:run())}</style>",
  "<style><img src=x onerror=run()></style>",
  "<p style=\"background:url('javascript:run()')\">x</p>",
  "<p style='width:expression(run())'>x</p>",
  "<details open ontoggle=run()><summary>x</summary>y</details>",
  "<video src=x onerror=run()></video>",
  "<video><source onerror=run()></video>",
  "<audio src=x onerror=run()></audio>",
  "<video poster=javascript:run()></video>",
  "<input autofocus onfocus=run()>",
  "<select autofocus onfocus=run()></select>",
  "<textarea autofocus onfocus=run()></textarea>",
  "<button autofocus onfocus=run()>x</button>",
  "<p tabindex=0 autofocus onfocus=run()>x</p>",
  "<marquee onstart=run()>x</marquee>",
  "<isindex type=image src=1 onerror=run()>",
  "<template><script>run()</script></template>",
  '<noscript><p title="</noscript><img src=x onerror=run()>"></noscript>',
  '<textarea><p title="</textarea><img src=x onerror=run()>"></textarea>',
  '<title><p title="</title><img src=x onerror=run()>"></title>',
  '<xmp><p title="</xmp><img src=x onerror=run()>"></xmp>',
  '<noembed><p title="</noembed><img src=x onerror=run()>"></noembed>',
  "<plaintext><img src=x onerror=run()>",
  "<!--><img src=x onerror=run()>-->",
  "<!--!><img src=x onerror=run()>--!>",
  "<!-- --!><img src=x onerror=run()> -->",
  "<![CDATA[<img src=x onerror=run()>]]>",
  "<?xml ><img src=x onerror=run()> ?>",
  "<!doctype x [<!entity y '<img src=x onerror=run()>'>]>&y;",
  "<a href=javascript:run()>x</a>",
  "<a href=JaVaScRiPt:run()>x</a>",
  "<a href=' javascript:run()'>x</a>",
  "<a href='java\tscript:run()'>x</a>",
  "<a href='java\nscript:run()'>x</a>",
  "<a href='&#106;avascript:run()'>x</a>",
  "<a href='&#x6A;avascript&colon;run()'>x</a>",
  "<a href='java&Tab;script&NewLine;:run()'>x</a>",
  "<a href='\u0001javascript:run()'>x</a>",
  "<a href='data:text/html,<script>opener.run()</script>'>x</a>",
  "<a href='vbscript:run()'>x</a>",
  "<a href='//x' onclick=run() onmouseover=run()>x</a>",
  "<a xlink:href=javascript:run()>x</a>",
  "<area href=javascript:run() shape=default>",
  "<form action=javascript:run()><input type=submit></form>",
  "<button formaction=javascript:run()>x</button>",
  "<table background=javascript:run()><tr><td>x</table>",
  "<p id=x onbeforecopy=run() oncontentvisibilityautostatechange=run() style=content-visibility:auto>x</p>",
  "<p onanimationstart=run() style='animation:x 1s'>x</p><style>@keyframes x{}</style>",
  "[x](javascript:run())",
  "[x](<java\tscript:run()>)",
  "[x](&#106;avascript:run())",
  "[x](JAVASCRIPT&colon;run())",
  '[x](https://a.example "onmouseover=run() x=\\"")',
  "![x](javascript:run())",
  '![x" onerror="run()](https://a.example/x.png)',
  '![x](x.png"onerror=run())',
  "<javascript:run()>",
  "[x]: javascript:run()\n\n[x]",
  "`<img src=x onerror=run()>`",
  "~~~\n</code></pre><img src=x onerror=run()>\n~~~",
  '~~~x"><img/src/onerror=run()>\n~~~',
  "| a |\n| - |\n| <img src=x onerror=run()> |",
  "x[^1]\n\n[^1]: <img src=x onerror=run()>",
  "# <img src=x onerror=run()> {#x}",
  "- [x] <img src=x onerror=run()>",
  "&lt;img src=x onerror=run()&gt;",
  "\u003cimg src=x onerror=run()\u003e",
];

/** A vector may be refused as an error; what is let through must be harmless. */
async function published(vector: string): Promise<{ page: string; feed: string } | undefined> {
  const folder = newsroom({
    "releases/a.md": `---\ntitle: A\ndate: 2026-05-01\n---\nDavor.\n\n${vector}\n\nDanach.\n`,
  });
  if ("refused" in (await buildIn(folder))) return undefined;
  const { json, text } = siteIn(join(folder, "dist"));
  const [item] = (json("feed.json") as { items: { content_html: string }[] }).items;
  return { page: text("2026/a/index.html"), feed: item?.content_html ?? "" };
}

/** Without the policy that forbids every script on our pages: the text itself has to be harmless. */
const withoutPolicy = (html: string) => html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/g, "");

async function runs(show: (html: string) => Promise<Page>, html: string): Promise<boolean> {
  const page = await show(withoutPolicy(html));
  await page.evaluate(`for (const element of document.querySelectorAll("main *, body > *")) {
    element.focus?.();
    if (/script|data:/i.test(element.getAttribute?.("href") ?? "")) run();
    for (const { name } of element.attributes ?? []) if (/^on/i.test(name)) run();
  }`);
  await page.waitForTimeout(20);
  return page.evaluate<boolean>("window.ran === true");
}

test("no script of a text ever runs, neither on the page nor where a feed reader shows the content", async (context) => {
  const show = await textViewer(context);
  const dangerous: string[] = [];
  let shown = 0;
  for (const vector of vectors) {
    const made = await published(vector);
    if (!made) continue;
    shown++;
    for (const html of [made.page, `<!DOCTYPE html><body>${made.feed}`]) {
      if (await runs(show, html)) dangerous.push(vector);
    }
  }
  expect(dangerous).toEqual([]);
  expect(shown).toBeGreaterThan(vectors.length / 2);
}, 240_000);

test("the browser does run what would be let through", async (context) => {
  const show = await textViewer(context);
  expect(await runs(show, "<!DOCTYPE html><body><main><img src=x onerror=run()></main>")).toBe(true);
  expect(await runs(show, "<!DOCTYPE html><body><svg onload=run()></svg>")).toBe(true);
});
