import { mkdirSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadNewsroom } from "../../src/config/load.js";
import { Fault } from "../../src/model/fault.js";
import { emptyFolder } from "../helpers/empty-folder.js";
import { newsroom } from "../helpers/newsroom.js";
import { places } from "../helpers/places.js";

const least = "title: Presse\nurl: https://example.org/presse\nissuers: { amt: [{ name: Amt }] }\n";

function load(yaml: string | Uint8Array, files: Record<string, string> = {}) {
  const root = newsroom({ "releases/.keep": "", ...files, "presswerk.yaml": yaml });
  return { root, ...loadNewsroom(join(root, "presswerk.yaml")) };
}

const problems = (yaml: string) => places(load(yaml).diagnostics).map((place) => place.replace("presswerk.yaml:", ""));

describe("a newsroom", () => {
  test("needs a title, an url and an issuer; everything else has a default", () => {
    const { root, newsroom, diagnostics } = load(least);
    expect(diagnostics).toEqual([]);
    expect(newsroom).toEqual({
      title: { de: "Presse" },
      description: {},
      url: "https://example.org/presse/",
      language: "de",
      languages: ["de"],
      timezone: "Europe/Berlin",
      root,
      file: "presswerk.yaml",
      releases: join(root, "releases"),
      out: join(root, "dist"),
      theme: join(root, "theme"),
      feeds: { items: 50, bytes: 1_000_000, archive: 100, former: {} },
      issuers: { amt: [{ name: "Amt", kind: "organization", notes: [] }] },
      contacts: {},
      topics: {},
      footer: [],
      forgotten: [],
      hosting: ["apache"],
      checks: { off: [] },
    });
  });

  test("is read in full", () => {
    const { newsroom, diagnostics } = load(
      `title: { de: Presse, EN: Press }
description: " Was wir sagen "
url: HTTPS://Medien.Example.org
language: DE
languages: [en, de, de-at]
timezone: America/New_York
releases: meldungen/
out: ../site
feeds: { items: 20, bytes: 500000, archive: 0, hub: https://hub.example.org/, former: { /alt/feed.xml: en/topics/kunst/atom.xml } }
issuers:
  amt:
    - { name: " Neues Amt ", from: 2019-06-03, kind: government, address: { street: Weg 1, postcode: 01097, city: "", country: de } }
    - { name: Altes Amt, url: https://amt.example.org, email: a@amt.example.org, phone: 0351 1, fax: 0351 2, directions: Zu Fuß, notes: Eins }
    - { name: Mittleres Amt, from: 2010-01-01, notes: [Eins, Zwei] }
contacts:
  desk: { name: Pressestelle, role: , mobile: 0170 1 }
topics:
  kunst: { title: { de: Kunst, en: Art }, mediatopic: medtop:01000000 }
  2-constructor: { title: Bau }
footer: [{ title: Impressum, url: /impressum/ }, { title: { de: Mehr }, url: https://example.org/über }]
forgotten: tag:example.org,2017:x
hosting: [nginx, apache, nginx]
`,
      { "meldungen/.keep": "" },
    );
    expect(diagnostics).toEqual([]);
    expect(newsroom).toMatchObject({
      title: { de: "Presse", en: "Press" },
      description: { de: "Was wir sagen" },
      url: "https://medien.example.org/",
      languages: ["de", "en", "de-AT"],
      timezone: "America/New_York",
      releases: expect.stringMatching(/[\\/]meldungen$/),
      out: expect.not.stringContaining("folder-"),
      feeds: {
        items: 20,
        bytes: 500_000,
        archive: 0,
        hub: "https://hub.example.org/",
        former: { "/alt/feed.xml": "en/topics/kunst/atom.xml" },
      },
      contacts: { desk: { name: "Pressestelle", mobile: "0170 1" } },
      topics: {
        kunst: { title: { de: "Kunst", en: "Art" }, mediatopic: "medtop:01000000" },
        "2-constructor": { title: { de: "Bau" } },
      },
      footer: [
        { title: { de: "Impressum" }, url: "/impressum/" },
        { title: { de: "Mehr" }, url: "https://example.org/%C3%BCber" },
      ],
      forgotten: ["tag:example.org,2017:x"],
      hosting: ["nginx", "apache"],
    });
    expect(newsroom?.contacts["desk"]).not.toHaveProperty("role");
    expect(newsroom?.issuers["amt"]).toEqual([
      {
        name: "Altes Amt",
        kind: "organization",
        url: "https://amt.example.org",
        email: "a@amt.example.org",
        phone: "0351 1",
        fax: "0351 2",
        directions: "Zu Fuß",
        notes: ["Eins"],
      },
      { name: "Mittleres Amt", from: "2010-01-01", kind: "organization", notes: ["Eins", "Zwei"] },
      {
        name: "Neues Amt",
        from: "2019-06-03",
        kind: "government",
        address: { street: "Weg 1", postcode: "01097", country: "DE" },
        notes: [],
      },
    ]);
  });

  test("drops the `from` of its first letterhead, which holds for all days before too", () => {
    const { newsroom } = load(least.replace("name: Amt", "name: Amt, from: 2014-11-13"));
    expect(newsroom?.issuers["amt"]).toEqual([{ name: "Amt", kind: "organization", notes: [] }]);
  });

  test("may be empty of releases", () => {
    const { root } = load(least);
    rmSync(join(root, "releases"), { recursive: true });
    const { newsroom, diagnostics } = loadNewsroom(join(root, "presswerk.yaml"));
    expect(newsroom).toBeDefined();
    expect(places(diagnostics)).toEqual(["presswerk.yaml:1:1 no-such-folder (warning)"]);
  });

  test("that cannot be read is a fault", () => {
    expect(() => loadNewsroom(join(emptyFolder(), "presswerk.yaml"))).toThrow(Fault);
  });
});

describe("every problem is told in one run, where it stands", () => {
  test("all of them, from top to bottom", () => {
    const { newsroom, diagnostics } = load(`title: { en: Press, fr: Presse }
descripton: x
url: https://example.org/presse?x=1
languages: [de, en, topics]
timezone: Europe/Berln
feeds: { items: 0, bytes: viele, hub: nope }
issuers:
  Sächs Min:
    - name: A
      from: 2014-13-01
      email: a@b
      address: { country: XX, city: [a] }
    - name: ""
      kind: governement
      url: www.example.org
contacts: { j: { name: J, mail: x } }
topics: { t: { title: { en: Economy }, mediatopic: medtop:4 } }
footer:
  - { title: Impressum, url: impressum }
hosting: [apache, iis]
out: releases/dist
`);
    expect(newsroom).toBeUndefined();
    expect(places(diagnostics)).toEqual(
      [
        ["1:1", "missing-key"],
        ["1:21", "unknown-key"],
        ["2:1", "unknown-key"],
        ["3:6", "bad-base-url"],
        ["4:21", "bad-language"],
        ["5:11", "bad-timezone"],
        ["6:17", "too-small"],
        ["6:27", "wrong-type"],
        ["6:39", "bad-url"],
        ["8:3", "bad-key"],
        ["10:13", "impossible-date"],
        ["11:14", "bad-email"],
        ["12:27", "bad-country"],
        ["12:37", "wrong-type"],
        ["13:13", "empty-value"],
        ["14:13", "not-one-of"],
        ["15:12", "bad-url"],
        ["16:27", "unknown-key"],
        ["17:16", "missing-key"],
        ["17:52", "bad-mediatopic"],
        ["19:30", "bad-url"],
        ["20:19", "not-one-of"],
        ["21:6", "folders-overlap"],
      ].map(([place, code]) => `presswerk.yaml:${place} ${code}`),
    );
  });

  test("what is missing is told at the top", () => {
    expect(problems("")).toEqual(["1:1 missing-key", "1:1 missing-key", "1:1 missing-key"]);
    expect(load("").diagnostics.map(({ values }) => values)).toEqual([
      { key: "title" },
      { key: "url" },
      { key: "issuers" },
    ]);
  });

  test.each([
    ["timezone", "timezone: Europe/Berln", "Europe/Berlin"],
    ["kind", "topics: { t: { title: T, mediatopics: x } }", "mediatopic"],
    ["hosting", "hosting: [apaché]", "apache"],
    ["former feed", "feeds: { former: { /a.xml: rss.xlm } }", "rss.xml"],
  ])("a mistyped %s gets the nearest right one", (_, line, nearest) => {
    expect(load(`${least}${line}\n`).diagnostics).toMatchObject([{ values: { nearest } }]);
  });

  test("a key that cannot be a folder gets one that can", () => {
    const { diagnostics } = load(`${least}topics: { Straße & Schiene: { title: T } }\n`);
    expect(diagnostics).toMatchObject([{ code: "bad-key", values: { suggestion: "strasse-schiene" } }]);
  });

  test("in bytes that are not UTF-8 the rest is checked too", () => {
    const { diagnostics } = load(
      Buffer.concat([Buffer.from("title: Gr"), Buffer.from([0xfc]), Buffer.from("n\nurl: x\n")]),
    );
    expect(places(diagnostics)).toEqual([
      "presswerk.yaml:1:1 missing-key",
      "presswerk.yaml:1:10 invalid-utf8",
      "presswerk.yaml:2:6 bad-url",
    ]);
  });

  test("control characters are left out, and columns are those of the file", () => {
    const { newsroom, diagnostics } = load(`${least}footer: [{ title: "A\u0007\0B\\0C", url: x }]\n`);
    expect(newsroom).toBeUndefined();
    expect(places(diagnostics)).toEqual([
      "presswerk.yaml:4:19 control-escape (warning)",
      "presswerk.yaml:4:21 control-character (warning)",
      "presswerk.yaml:4:35 bad-url",
    ]);
  });

  test("YAML that is none is told alone", () => {
    expect(problems("title: Presse: Amt\nurl: x\n")).toEqual(["1:14 yaml-syntax"]);
    expect(problems("title: a\ntitle: b\n")).toEqual(["2:1 duplicate-key"]);
    expect(problems("- a\n")).toEqual(["1:1 yaml-no-mapping"]);
    expect(problems("a: &a b\nc: *a\n")).toEqual(["2:5 yaml-unsupported"]);
  });
});

describe("rules", () => {
  test.each([
    ["url: example.org", "bad-url"],
    ["url: ftp://example.org/", "bad-url"],
    ["url: https://example.org/#a", "bad-base-url"],
    ["url: https://example.org/?", "bad-base-url"],
    ["url: https://me:secret@example.org/", "bad-base-url"],
    ["url: [https://example.org/]", "wrong-type"],
  ])("%s: %s", (line, code) => {
    expect(problems(`title: T\n${line}\nissuers: { amt: [{ name: Amt }] }\n`)).toEqual([expect.stringContaining(code)]);
  });

  test.each([
    ["{}", "empty-value"],
    ["{ amt: [] }", "empty-value"],
    ["{ amt: { name: Amt } }", "wrong-type"],
    ["{ amt: [Amt] }", "wrong-type"],
    ["{ amt: [{ kind: ngo }] }", "missing-key"],
    ["{ amt: [{ name: A }, { name: B }] }", "missing-key"],
    ["{ amt: [{ name: A, from: 2014-01-01 }, { name: B, from: 2014-01-01 }] }", "duplicate-value"],
    ["{ amt: [{ name: A, from: 2014-01-01 10:00 }] }", "not-a-day"],
    ["{ amt: [{ name: A, from: heute }] }", "bad-date"],
    ["", "empty-value"],
  ])("issuers %s: %s", (issuers, code) => {
    expect(problems(`title: T\nurl: https://example.org/\nissuers: ${issuers}\n`)).toEqual([
      expect.stringMatching(new RegExp(`^3:\\d+ ${code}$`)),
    ]);
  });

  test.each([
    ["{ alt.xml: rss.xml }", "bad-path"],
    ["{ /?feed=rss2: rss.xml }", "bad-path"],
    ["{ /../a.xml: rss.xml }", "bad-path"],
    ["{ /a.xml: /rss.xml }", "not-one-of"],
    ["{ /a.xml: topics/none/rss.xml }", "not-one-of"],
    ["{ /a.xml: en/rss.xml }", "not-one-of"],
    ["{ /atom.xml: rss.xml }", "former-feed-stands"],
    ["{ /a.xml: [rss.xml] }", "wrong-type"],
  ])("former feeds %s: %s", (former, code) => {
    expect(problems(`${least}feeds: { former: ${former} }\n`)).toEqual([expect.stringContaining(code)]);
  });

  test.each(["rss.xml", "issuers/amt/atom.xml", "topics/kunst/feed.json", "en/issuers/amt/rss.xml"])(
    "%s is a feed",
    (feed) => {
      const yaml = `${least}languages: [en]\ntopics: { kunst: { title: Kunst } }\nfeeds: { former: { /a.xml: ${feed} } }\n`;
      expect(problems(yaml)).toEqual([]);
    },
  );

  test.each([
    "out: .",
    "out: releases",
    "out: releases/a",
    "out: theme/x",
    "releases: dist/in",
    "theme: dist",
    "out: ../",
  ])("%s: the output would lie in the source, or the source in the output", (line) => {
    const { diagnostics } = load(`${least}${line}\n`, { "dist/in/.keep": "", "theme/.keep": "" });
    expect(diagnostics.map(({ code }) => code)).toEqual(["folders-overlap"]);
  });

  test("a symbolic link does not hide that", () => {
    const { root } = load(`${least}out: ausgabe/neu\n`);
    symlinkSync(join(root, "releases"), join(root, "ausgabe"));
    expect(places(loadNewsroom(join(root, "presswerk.yaml")).diagnostics)).toEqual([
      "presswerk.yaml:4:6 folders-overlap",
    ]);
  });

  test("the output cannot be the folder of presswerk.yaml, wherever the source lies", () => {
    const elsewhere = newsroom({ "meldungen/.keep": "" });
    const { diagnostics } = load(`${least}out: .\nreleases: ${elsewhere}/meldungen\ntheme: ${elsewhere}\n`);
    expect(diagnostics).toMatchObject([{ code: "folders-overlap", values: { value: ".", other: "presswerk.yaml" } }]);
  });

  test("folders that only begin alike lie apart", () => {
    expect(problems(`${least}out: releases-dist\n`)).toEqual([]);
  });

  test("an output folder named on the command line is held to the same rule", () => {
    const { root } = load(least);
    const config = join(root, "presswerk.yaml");
    const other = join(root, "other");
    mkdirSync(other);
    expect(loadNewsroom(config, { out: other }).newsroom?.out).toBe(other);
    expect(places(loadNewsroom(config, { out: root }).diagnostics)).toEqual(["presswerk.yaml:1:1 folders-overlap"]);
  });

  test("a folder that is named must exist", () => {
    expect(problems(`${least}releases: meldungen\ntheme: kleid\n`)).toEqual([
      "4:11 no-such-folder",
      "5:8 no-such-folder (warning)",
    ]);
  });
});
