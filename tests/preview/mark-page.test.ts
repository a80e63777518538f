import { expect, test } from "vitest";
import { messages } from "../../src/messages/messages.js";
import { markPage } from "../../src/preview/mark-page.js";

const marking = {
  ...{ url: "http://127.0.0.1:4321/a/", version: "1", errors: [], linked: () => undefined },
  speaker: { messages: messages.de, language: "de" as const },
};
const policy = (content: string) => `<meta http-equiv="Content-Security-Policy" content="${content}">`;

test("a page's own policy lets in the script of the preview and nothing else", () => {
  const marked = markPage(
    `<head>${policy("default-src 'none'; style-src 'self'")}${policy("base-uri 'none'")}</head><body>`,
    marking,
  );
  const script = "script-src http://127.0.0.1:4321/.presswerk-preview/live.js";
  const events = "connect-src http://127.0.0.1:4321/.presswerk-preview/events";
  expect(marked).toContain(policy(`default-src 'none'; style-src 'self'; ${script}; ${events}`));
  expect(marked).toContain(policy("base-uri 'none'"));
});

test("what a policy allows of scripts already stays allowed", () => {
  const marked = markPage(
    `<head>${policy("default-src 'none'; script-src 'self'; connect-src 'none'")}</head><body>`,
    marking,
  );
  expect(marked).toContain("script-src 'self' http://127.0.0.1:4321/.presswerk-preview/live.js;");
  expect(marked).toContain("connect-src http://127.0.0.1:4321/.presswerk-preview/events");
});

test("a link that stays on the page of a release that is held back is not marked once more", () => {
  const held = { badge: "Sperrfrist", sentence: "Sperrfrist: diese Meldung ist noch nicht öffentlich" };
  const page = '<a class="skip" href="#content">Zum Inhalt</a><a href="../a/">Meldung</a>';
  const marked = markPage(page, { ...marking, linked: () => held });
  expect(marked).toContain('<a class="skip" href="#content">Zum Inhalt</a>');
  expect(marked).toContain('<a href="../a/"><span class="presswerk-mark">Sperrfrist</span>Meldung</a>');
});

test("a page without head and body gets banner and script all the same", () => {
  const marked = markPage("<p>Hallo", marking);
  expect(marked).toContain("Vorschau: ");
  expect(marked).toContain("live.js");
  expect(marked).toContain("<p>Hallo");
});

test("words of an error are text, not HTML", () => {
  const error = {
    code: "x",
    severity: "error",
    file: "<a>.md",
    line: 1,
    column: 2,
    message: "<b>",
    hint: "&",
  } as const;
  const marked = markPage("<head></head><body></body>", { ...marking, errors: [error] });
  expect(marked).toContain("<code>&lt;a&gt;.md:1:2</code> &lt;b&gt;<br>&amp;");
});
