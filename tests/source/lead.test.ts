import { expect, test } from "vitest";
import { rendered } from "./rendered.js";

const lead = (body: string) => rendered(body).text.lead;

test("the lead is the first paragraph as plain text, in one line", () => {
  expect(
    lead(
      '## Titel\n\n**Dresden**, &sbquo;4. Juli&lsquo; – [AMZ](andere.md)\n*goes* `<b>` & [mehr](plan.pdf "x")  \nweiter.\n\nZweiter.',
    ),
  ).toBe("Dresden, ‚4. Juli‘ – AMZ goes <b> & mehr weiter.");
});

test("it has no footnote marks and no pictures, and keeps protected spaces", () => {
  expect(lead("![Alt](foto.png)\n\nUm 5\u00A0%[^1] mehr[^1].\n\n[^1]: Note")).toBe("Um 5\u00A0% mehr.");
  expect(lead("Um 5 <b>%</b>[^1] mehr.\n\n[^1]: Note")).toBe("Um 5 % mehr.");
});

test("a paragraph in a quote, list or table serves only where there is no other", () => {
  expect(lead("> Zitat\n\n- a\n\n- b\n\nText")).toBe("Text");
  expect(lead("> Zitat\n\n## Titel")).toBe("Zitat");
  expect(lead("<aside><p>Kasten</p></aside>\n\n<div><p>Text</p></div>")).toBe("Text");
});

test("there may be none; a footnote never is one", () => {
  expect(lead("## Titel")).toBe("");
  expect(lead("## Titel[^1]\n\n[^1]: Note")).toBe("");
  expect(lead("<script>alert(1)</script>\n\n<p>a <script>x</script>b</p>")).toBe("a b");
});
