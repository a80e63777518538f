import { expect, test } from "vitest";
import { visibleText } from "../../src/subscriber/visible-text.js";

test.each([
  ["<p>Eins</p><p>Zw<b>ei</b></p>", "Eins Zwei"],
  ["Gr&ouml;&#223;e &amp;&nbsp;mehr", "Größe & mehr"],
  ["a<br>b<script>x < y</script><style>p{}</style>c<!-- d -->e", "a b ce"],
  ["1 < 2 und <3", "1 < 2 und <3"],
  ['<a title="a > b">Link</a>', "Link"],
  ["weiche\u00adTrennung", "weicheTrennung"],
  ['offen <a href="x', "offen"],
  ['offen <a href="x>und mehr', "offen und mehr"],
])("%s", (html, text) => {
  expect(visibleText(html).text).toBe(text);
});

test("where links and pictures lead", () => {
  const { links } = visibleText(
    `<a class=x href='/a?b=1&amp;c=2'>x</a><img alt="href='no'" src=/bild.png><a name="x">`,
  );
  expect(links).toEqual(["/a?b=1&c=2", "/bild.png"]);
});
