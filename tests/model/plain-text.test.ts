import { expect, test } from "vitest";
import { plainText } from "../../src/model/plain-text.js";

test.each([
  ["paragraphs stand apart", "<p>Eins</p>\n<p>zwei\n  drei</p>", "Eins\n\nzwei drei"],
  ["headings too", "<h2>Links</h2><p>Text</p>", "Links\n\nText"],
  ["line breaks are kept", "<p>a<br>b<br>\n<br>c</p>", "a\nb\n\nc"],
  [
    "lists have their marks",
    "<p>Es gibt:</p><ul>\n<li>a</li>\n<li>b <b>c</b></li></ul><p>d</p>",
    "Es gibt:\n\n- a\n- b c\n\nd",
  ],
  ["lists of paragraphs too", "<ol><li><p>a</p></li><li><p>b</p></li></ol>", "- a\n\n- b"],
  ["inline elements leave no gap", '<p><em>a</em>b <a href="x">c</a>.</p>', "ab c."],
  [
    "cells stand apart, rows below each other",
    "<table><tr><th>a</th><th>b</th></tr><tr><td>c</td><td>d</td></tr></table>",
    "a b\nc d",
  ],
  ["references are characters", "<p>AT&amp;T &lt;b&gt; &auml;&#8211;&hellip; &amp;amp;</p>", "AT&T <b> ä–… &amp;"],
  [
    "a footnote is no part of a number",
    '<p>rund 100<sup><a href="#fn-1" id="ref-1">12</a></sup> und CO<sub>2</sub></p>',
    "rund 100¹² und CO₂",
  ],
  ["attributes say nothing, whatever is in them", '<p><img alt="a > b" src="c">d<a title="x">e</a></p>', "de"],
  ["lines of code are kept", "<pre><code>a\nb</code></pre>", "a\nb"],
  ["protected spaces are kept", "<p>5\u00A0km&nbsp;weit</p>", "5\u00A0km\u00A0weit"],
  ["text without markup is itself", " a  b ", "a b"],
  ["a tag without end ends the text", "<p>a<b", "a"],
  ["nothing is nothing", "", ""],
])("%s", (_, html, text) => {
  expect(plainText(html)).toBe(text);
});
