const cdata = (text: string) => `<![CDATA[${text.replaceAll("]]>", "]]]]><![CDATA[>")}]]>`;

/** An item of an export; what matters is named, the rest is a published post. */
export function item(fields: Readonly<Record<string, string>>, more = ""): string {
  const all = {
    ...{
      title: "Titel",
      link: "https://www.amt.example.org/2019/05/titel/",
      "dc:creator": "press",
      guid: "https://www.amt.example.org/?p=7",
    },
    ...{
      "content:encoded": "<p>Text.</p>",
      "excerpt:encoded": "",
      "wp:post_id": "7",
      "wp:post_date": "2019-05-04 10:30:00",
    },
    ...{
      "wp:post_date_gmt": "2019-05-04 08:30:00",
      "wp:post_name": "titel",
      "wp:status": "publish",
      "wp:post_type": "post",
    },
    ...fields,
  };
  const elements = Object.entries(all).map(([name, value]) => `<${name}>${cdata(value)}</${name}>`);
  return `<item>\n${elements.join("\n")}\n${more}\n</item>`;
}

/** A WordPress export with these items. */
export const wxr = (items: string) => `<?xml version="1.0" encoding="UTF-8" ?>
<!-- This is a WordPress eXtended RSS file -->
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
<title>Amt</title><link>https://www.amt.example.org</link><language>de-DE</language>
<wp:wxr_version>1.2</wp:wxr_version><wp:base_blog_url>https://www.amt.example.org</wp:base_blog_url>
<wp:author><wp:author_login>${cdata("press")}</wp:author_login><wp:author_email>${cdata("secret@amt.example.org")}</wp:author_email><wp:author_display_name>${cdata("Pressestelle & Co")}</wp:author_display_name></wp:author>
${items}
</channel>
</rss>
`;

/** A category or tag of an item. */
export const category = (domain: string, key: string, title: string) =>
  `<category domain="${domain}" nicename="${key}">${cdata(title)}</category>`;
/** What WordPress notes of an item under a key. */
export const meta = (key: string, value: string) =>
  `<wp:postmeta><wp:meta_key>${cdata(key)}</wp:meta_key><wp:meta_value>${cdata(value)}</wp:meta_value></wp:postmeta>`;
