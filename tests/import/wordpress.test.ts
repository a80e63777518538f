import { describe, expect, test } from "vitest";
import { readWordpress } from "../../src/import/wordpress.js";
import { wordpressContent } from "../../src/import/wordpress-content.js";
import { category, item, meta, wxr } from "./wxr.js";

const read = (items: string) => readWordpress(wxr(items), { source: "export.xml", timezone: "Europe/Berlin" });
test("a post with everything", () => {
  const { releases, unplaced } = read(
    [
      item(
        { "excerpt:encoded": "Ein <b>Auszug</b>", title: "AT&T & 5 < 6 ]]> Ende" },
        category("category", "kueste", "Küste") +
          category("post_tag", "nebel", "Nebel") +
          category("category", "uncategorized", "Uncategorized") +
          meta("_thumbnail_id", "8") +
          meta("_wp_old_slug", "alter-titel"),
      ),
      item(
        {
          "wp:post_type": "attachment",
          "wp:post_id": "8",
          "wp:post_parent": "7",
          "wp:attachment_url": "https://www.amt.example.org/wp-content/uploads/foto.jpg",
          title: "foto",
          "excerpt:encoded": "Unterschrift",
        },
        meta("_wp_attachment_image_alt", "Ein Steg"),
      ),
      item({
        "wp:post_type": "attachment",
        "wp:post_id": "9",
        "wp:post_parent": "7",
        "wp:attachment_url": "https://www.amt.example.org/wp-content/uploads/bericht.pdf",
        title: "Bericht",
      }),
      item({
        "wp:post_type": "attachment",
        "wp:post_id": "10",
        "wp:post_parent": "0",
        "wp:attachment_url": "https://www.amt.example.org/wp-content/uploads/rest.zip",
        title: "Rest",
      }),
    ].join("\n"),
  );
  expect(releases).toHaveLength(1);
  expect(releases[0]).toMatchObject({
    id: "https://www.amt.example.org/?p=7",
    url: "https://www.amt.example.org/2019/05/titel/",
    formerUrls: ["https://www.amt.example.org/2019/05/alter-titel/"],
    home: "https://www.amt.example.org",
    slug: "titel",
    title: "AT&T & 5 < 6 ]]> Ende",
    date: "2019-05-04T10:30:00+02:00",
    language: "de-DE",
    summary: "Ein Auszug",
    topics: [{ title: "Küste", key: "kueste" }],
    keywords: ["Nebel"],
    issuer: { name: "Pressestelle & Co" },
    image: { url: "https://www.amt.example.org/wp-content/uploads/foto.jpg", alt: "Ein Steg", caption: "Unterschrift" },
    attachments: [{ url: "https://www.amt.example.org/wp-content/uploads/bericht.pdf", title: "Bericht" }],
  });
  expect(unplaced).toEqual([
    { source: "export.xml", reason: "unused-file", value: "https://www.amt.example.org/wp-content/uploads/rest.zip" },
  ]);
  expect(JSON.stringify(releases)).not.toContain("secret@");
});

test.each([
  ["draft", { draft: true, url: undefined }],
  ["pending", { draft: true, url: undefined }],
  ["private", { draft: true }],
  ["future", { draft: undefined }],
])("a post that is %s", (status, expected) => {
  expect(read(item({ "wp:status": status })).releases[0]).toMatchObject(expected);
});

test("a draft without a date is dated by its last change, one without any by nothing", () => {
  const none = { "wp:post_date": "0000-00-00 00:00:00", "wp:post_date_gmt": "0000-00-00 00:00:00" };
  expect(read(item({ ...none, "wp:post_modified": "2020-01-02 03:04:05" })).releases[0]?.date).toBe(
    "2020-01-02 03:04:05",
  );
  expect(read(item(none)).releases[0]?.date).toBeUndefined();
});

test("what a password protected is a draft, and the password is nowhere", () => {
  const { releases } = read(item({ "wp:post_password": "geheim123" }));
  expect(releases[0]).toMatchObject({ draft: true, unplaced: [{ reason: "protected", value: "Titel" }] });
  expect(JSON.stringify(releases)).not.toContain("geheim123");
});

test("pages and deleted posts are named, revisions and menus are not", () => {
  const { releases, unplaced } = read(
    [
      item({ "wp:post_type": "page", title: "Impressum" }),
      item({ "wp:status": "trash", title: "Weg" }),
      item({ "wp:post_type": "revision", title: "Revision" }),
      item({ "wp:post_type": "nav_menu_item", title: "Menü" }),
      item({ "wp:post_type": "pressemitteilung", title: "Meldung" }),
    ].join("\n"),
  );
  expect(releases.map(({ title }) => title)).toEqual(["Meldung"]);
  expect(unplaced.map(({ reason, value }) => [reason, value])).toEqual([
    ["page", "Impressum"],
    ["deleted", "Weg"],
  ]);
});

test("accounts that the installer made are nobody who speaks", () => {
  expect(read(item({ "dc:creator": "admin" })).releases[0]?.issuer).toBeUndefined();
});

test("an export that breaks off is read as far as it goes, and that is told", () => {
  const whole = wxr(item({ title: "Eins" }) + item({ title: "Zwei" }));
  const cut = whole.slice(0, whole.indexOf("Zwei") + 20);
  const { releases, unplaced } = readWordpress(cut, { source: "export.xml", timezone: "Europe/Berlin" });
  expect(releases.map(({ title }) => title)).toEqual(["Eins"]);
  expect(unplaced).toMatchObject([{ reason: "document" }]);
});

describe("the text of a post", () => {
  const html = (content: string) => wordpressContent(content, () => undefined);

  test.each([
    ["Eins\n\nZwei\ndrei", "<p>Eins</p>\n<p>Zwei<br>\ndrei</p>"],
    ["<h2>Kopf</h2>\n\nText\n\n<ul>\n<li>a</li>\n</ul>", "<h2>Kopf</h2>\n<p>Text</p>\n<ul>\n<li>a</li>\n</ul>"],
    ["<pre>a\n\nb</pre>", "<pre>a\n\nb</pre>"],
    ["<!-- wp:paragraph -->\n<p>Block</p>\n<!-- /wp:paragraph -->", "\n<p>Block</p>\n"],
    ["Text <!--more--> weiter", "<p>Text  weiter</p>"],
    ["[sic] und […]", "<p>[sic] und […]</p>"],
  ])("%j", (content, expected) => {
    expect(html(content)).toEqual({ html: expected, shortcodes: [] });
  });

  test("captions and galleries become figures, players become links", () => {
    const files = (id: string) => ({ url: `https://x.example/${id}.jpg`, alt: `Bild ${id}` });
    expect(
      wordpressContent(
        '[caption id="a" align="left"]<a href="g.jpg"><img src="k.jpg" alt="A"></a> Unterschrift[/caption]',
        files,
      ).html,
    ).toContain('<figure><a href="g.jpg"><img src="k.jpg" alt="A"></a><figcaption>Unterschrift</figcaption></figure>');
    expect(wordpressContent('[gallery ids="1,2" columns="3"]', files).html).toContain(
      '<img src="https://x.example/2.jpg" alt="Bild 2">',
    );
    expect(wordpressContent('[audio mp3="https://x.example/o.mp3"][/audio]', files).html).toContain(
      '<a href="https://x.example/o.mp3">',
    );
    expect(wordpressContent("[embed]https://video.example/1[/embed]", files).html).toContain(
      '<a href="https://video.example/1">',
    );
  });

  test("other shortcodes are reported, and what they enclose stays", () => {
    expect(html('[box color="red"]Wichtig[/box] [contact-form-7 id="1"]')).toEqual({
      html: "<p>Wichtig</p>",
      shortcodes: ['[box color="red"]', '[contact-form-7 id="1"]'],
    });
  });
});

test("hostile exports end in no time", () => {
  const start = performance.now();
  for (const hostile of [
    "<item>".repeat(100_000),
    "<item><a>".repeat(50_000),
    `<item>${"<".repeat(200_000)}`,
    `<item>${"<![CDATA[".repeat(50_000)}`,
    "<item a='".repeat(50_000),
  ]) {
    read(hostile);
    wordpressContent(hostile, () => undefined);
  }
  for (const content of [
    "[a ".repeat(50_000),
    "[caption]".repeat(20_000),
    "<!--".repeat(100_000),
    "\n\n".repeat(100_000),
    "[gallery ids=".repeat(20_000),
    "[x]".repeat(50_000),
    "[a1]".repeat(30_000),
    "[embed]".repeat(50_000),
    "[caption]<img".repeat(20_000),
    `[caption${" ".repeat(100_000)}`,
    `[caption]${" ".repeat(100_000)}`,
    "<pre>".repeat(50_000),
  ]) {
    wordpressContent(content, () => undefined);
  }
  expect(performance.now() - start).toBeLessThan(5000);
});
