import { describe, expect, test } from "vitest";
import { readFields } from "../../src/source/fields.js";
import { placeProblems } from "../../src/written/key-problem.js";
import { parseYaml } from "../../src/yaml.js";
import { places } from "../helpers/places.js";
import { aNewsroom } from "../helpers/release.js";

const newsroom = aNewsroom({
  issuers: {
    amt: [{ name: "Amt", kind: "government", notes: [] }],
    hof: [{ name: "Hof", kind: "company", notes: [] }],
  },
  contacts: { desk: { name: "Pressestelle" }, jungmann: { name: "Jens Jungmann" } },
  topics: { wirtschaft: { title: { de: "Wirtschaft" } }, kunst: { title: { de: "Kunst" } } },
});
const now = Date.parse("2026-06-01T10:00:00Z");
const utc = (text: string) => Date.parse(text);

function read(yaml: string, { file = "releases/a.md", room = newsroom } = {}) {
  const parsed = parseYaml(yaml);
  if ("trouble" in parsed) throw new Error(JSON.stringify(parsed.trouble));
  const { fields, claims, problems } = readFields(parsed.data, { newsroom: room, now, file });
  return { fields, claims, problems: places(placeProblems(problems, "a.md", yaml)).map((place) => place.slice(5)) };
}

const least = "title: Titel\ndate: 2026-05-04\nissuer: amt\n";
const fieldsOf = (yaml: string, file?: string) => read(least + yaml, file ? { file } : {}).fields;
const problemsOf = (yaml: string) => read(least + yaml).problems;

describe("front matter", () => {
  test("needs a title, a date and an issuer; everything else has a default", () => {
    expect(read(least)).toMatchObject({ problems: [] });
    expect(read(least).fields).toEqual({
      file: "releases/a.md",
      slug: "a",
      title: "Titel",
      date: { at: utc("2026-05-04T00:00:00+02:00"), dateOnly: true },
      draft: false,
      language: "de",
      issuer: "amt",
      contacts: [],
      topics: [],
      keywords: [],
      attachments: [],
      links: [],
      accessible: [],
      corrections: [],
      aliases: [],
    });
  });

  test("is read in full", () => {
    const { fields, problems } = read(`
id: "tag:medien.example.org,2017-07-04:amz international"
type: Medieninformation
number: 007
title: >
  Minister Dulig: „Internationalisierung
  erfolgreich“
subtitle: " AMZ  goes\\tinternational "
kicker: Wirtschaft
date: 2017-07-04 10:30
updated: 2017-07-05T08:00:00Z
embargo: 2017-07-04 12:00
draft: True
language: EN
translationOf: amz-de
place: Dresden
issuer: hof
contact: jungmann
topics: [wirtschaft, kunst]
keywords: Automobilzulieferer
summary: |
  Erster Satz.
  Zweiter Satz.
image: { src: ../foto.jpg, alt: Ein Auto, caption: Das Auto, credit: Foto AG, license: CC BY 4.0 }
attachments: [langfassung.pdf, { src: b.csv, title: Zahlen }]
links: [https://example.org, { title: AMZ }, { title: Mehr, url: /mehr/ }, { title: Leer, url: "" }]
accessible: [{ kind: easy-language, url: https://example.org/leicht }]
corrections:
  - { date: 2017-07-06 09:00, note: " Zweite " }
  - { date: 2017-07-05, note: Erste }
corrects: amz-alt
withdrawn: { date: 2017-07-07, reason: Falsch }
aliases: [/alte/adresse, /f%C3%BCr/alle/]
slug: AMZ International
`);
    expect(problems).toEqual([]);
    expect(fields).toEqual({
      file: "releases/a.md",
      slug: "amz-international",
      id: "tag:medien.example.org,2017-07-04:amz international",
      type: "Medieninformation",
      number: "007",
      title: "Minister Dulig: „Internationalisierung erfolgreich“",
      subtitle: "AMZ goes international",
      kicker: "Wirtschaft",
      date: { at: utc("2017-07-04T10:30:00+02:00"), dateOnly: false },
      updated: { at: utc("2017-07-05T08:00:00Z"), dateOnly: false },
      embargo: { at: utc("2017-07-04T12:00:00+02:00"), dateOnly: false },
      draft: true,
      language: "en",
      translationOf: "amz-de",
      place: "Dresden",
      issuer: "hof",
      contacts: ["jungmann"],
      topics: ["wirtschaft", "kunst"],
      keywords: ["Automobilzulieferer"],
      summary: "Erster Satz.\nZweiter Satz.",
      image: { alt: "Ein Auto", caption: "Das Auto", credit: "Foto AG", license: "CC BY 4.0" },
      attachments: [{}, { title: "Zahlen" }],
      links: [
        { title: "https://example.org", url: "https://example.org" },
        { title: "AMZ" },
        { title: "Mehr", url: "/mehr/" },
        { title: "Leer" },
      ],
      accessible: [{ kind: "easy-language", url: "https://example.org/leicht" }],
      corrections: [
        { date: { at: utc("2017-07-05T00:00:00+02:00"), dateOnly: true }, note: "Erste" },
        { date: { at: utc("2017-07-06T09:00:00+02:00"), dateOnly: false }, note: "Zweite" },
      ],
      corrects: "amz-alt",
      withdrawn: { date: { at: utc("2017-07-07T00:00:00+02:00"), dateOnly: true }, reason: "Falsch" },
      aliases: ["/alte/adresse", "/für/alle/"],
    });
  });

  test("names its files with the keys that lead to them, even where something else is wrong", () => {
    const parsed = parseYaml("image: { src: a.jpg }\nattachments: [b.pdf, { title: x }, { src: c.csv }]\n");
    const { image, attachments } = readFields("data" in parsed ? parsed.data : {}, { newsroom, now, file: "a.md" });
    expect(image).toEqual({ src: "a.jpg", path: ["image", "src"] });
    expect(attachments).toEqual([
      { src: "b.pdf", path: ["attachments", 0] },
      { src: "c.csv", path: ["attachments", 2, "src"] },
    ]);
  });

  test("may leave values of what is optional empty", () => {
    const empty =
      "id:\ntype: ~\nsubtitle: ''\nlanguage:\nplace: \" \"\ntopics:\nimage:\nlinks:\ncorrections:\nslug: ''\n";
    expect(read(`${least}${empty}`)).toMatchObject({ problems: [], fields: { slug: "a", language: "de", topics: [] } });
  });

  test("need not name the issuer where there is only one", () => {
    const room = aNewsroom();
    expect(read("title: T\ndate: 2026-05-04\n", { room }).fields?.issuer).toBe("amt");
  });
});

describe("every problem is told in one run, where it stands", () => {
  test("all of them", () => {
    const { fields, problems } = read(`
titel: Titel
date: 2026-02-30
updated: 2026-03-29 02:30
embargo: 2026-10-25 02:30
draft: ja
language: fr
issuer: ampt
contact: [desk, jungman]
topics: [wirtschft, kunst, kunst]
image: { src: a.jpg, caption: [x] }
links: [{ titel: x }, nirgends, { title: x, url: "javascript:alert(1)" }, [y]]
accessible: [{ kind: leicht, url: x }]
corrections: [{ date: morgen }, { date: 2026-06-02, note: y }]
withdrawn: { reason: x }
aliases: alt
id: " x"
slug: a/b
`);
    expect(fields).toBeUndefined();
    expect(problems.sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10))).toEqual([
      "1:1 missing-key",
      "2:1 unknown-key",
      "3:7 impossible-date",
      "4:10 impossible-time",
      "5:10 ambiguous-time",
      "6:8 wrong-type",
      "7:11 not-one-of",
      "8:9 not-one-of",
      "9:17 not-one-of",
      "10:10 not-one-of",
      "10:28 duplicate-value (warning)",
      "11:1 missing-key",
      "11:31 wrong-type",
      "12:9 missing-key",
      "12:11 unknown-key",
      "12:75 wrong-type",
      "12:23 bad-url",
      "12:50 bad-url",
      "13:22 not-one-of",
      "13:35 bad-url",
      "14:15 missing-key",
      "14:23 bad-date",
      "14:41 future-date",
      "15:1 missing-key",
      "16:10 bad-path",
      "17:5 bad-id",
      "18:7 bad-slug",
    ]);
  });

  test("in empty front matter title, date and issuer are missing", () => {
    expect(read("")).toMatchObject({ problems: ["1:1 missing-key", "1:1 missing-key", "1:1 missing-key"] });
  });

  test.each([
    ["titel: x", "title"],
    ["embargos: 2026-01-01", "embargo"],
    ["Draft: true", "draft"],
    ["image: { src: a, alt: b, captoin: c }", "caption"],
    ["language: den", "de"],
  ])("%s gets the nearest right one suggested: %s", (line, nearest) => {
    const parsed = parseYaml(`${least}${line}\n`);
    const { problems } = readFields("data" in parsed ? parsed.data : {}, { newsroom, now, file: "a.md" });
    expect(problems).toMatchObject([{ values: { nearest } }]);
  });
});

describe("times", () => {
  test.each(["embargo:", "draft:", "withdrawn:", "embargo: ~", "embargo: ''", "withdrawn: { date: , reason: x }"])(
    "%s decides whether something is shown, so it cannot be left empty",
    (line) => {
      expect(problemsOf(`${line}\n`)).toEqual([expect.stringContaining("empty-value")]);
    },
  );

  test("a correction or withdrawal at this very moment is possible, a moment later not", () => {
    const at = (time: string) => `corrections: [{ date: ${time}, note: x }]\nwithdrawn: { date: ${time}, reason: x }\n`;
    expect(problemsOf(at("2026-06-01T10:00:00Z"))).toEqual([]);
    expect(problemsOf(at("2026-06-01T10:00:01Z"))).toEqual(["4:23 future-date", "5:20 future-date"]);
    expect(problemsOf(at("2026-06-02"))).toHaveLength(2);
  });

  test("`updated` and `embargo` may lie ahead", () => {
    expect(problemsOf("updated: 2027-01-01\nembargo: 2027-01-01 10:00\n")).toEqual([]);
  });

  test("a change before the release is doubtful, but not one on its day", () => {
    const front = "title: T\nissuer: amt\ndate: 2026-05-04 10:00\n";
    expect(read(`${front}updated: 2026-05-04\n`).problems).toEqual([]);
    expect(read(`${front}updated: 2026-05-03\n`).problems).toEqual(["4:10 before-release (warning)"]);
    expect(read(`${front}updated: 2026-05-04 09:00\n`).problems).toEqual(["4:10 before-release (warning)"]);
    expect(read(`${front}corrections: [{ date: 2025-05-05, note: x }]\n`).problems).toEqual([
      "4:23 before-release (warning)",
    ]);
  });

  test("a withdrawal without a reason is possible, with a warning", () => {
    expect(problemsOf("withdrawn: { date: 2026-05-05 }\n")).toEqual(["4:12 no-reason (warning)"]);
    expect(fieldsOf("withdrawn: { date: 2026-05-05 }\n")?.withdrawn).not.toHaveProperty("reason");
  });
});

describe("the slug", () => {
  test.each([
    ["releases/2017-07-04-amz-international.md", "amz-international"],
    ["releases/2017-07-04_AMZ.md", "amz"],
    ["releases/2017-07-04 Größe zählt.md", "groesse-zaehlt"],
    ["releases/2017/Gru\u0308ne Woche.md", "gruene-woche"],
    ["releases/2017-07-04.md", "2017-07-04"],
    ["releases/2017-07-04-amz/index.md", "amz"],
    ["releases/20170704-amz.md", "20170704-amz"],
    ["releases/bericht-2017-07-04-amz.md", "bericht-2017-07-04-amz"],
  ])("of %s is %s", (file, slug) => {
    expect(fieldsOf("", file)?.slug).toBe(slug);
  });

  test("as written comes before the file's name, made fit for an address", () => {
    expect(fieldsOf("slug: „Größe“ & Mehr_\n", "releases/x.md")?.slug).toBe("groesse-mehr");
  });

  test.each(["a/b", "a\\b", "..", "../a", "a..b", '"a\\nb"', '"a\\tb"'])(
    "%s is no single part of an address",
    (slug) => {
      expect(problemsOf(`slug: ${slug}\n`)).toEqual(["4:7 bad-slug"]);
    },
  );

  test("that would be empty or too long is an error with a suggestion", () => {
    const problems = (yaml: string, file: string) => {
      const parsed = parseYaml(least + yaml);
      return readFields("data" in parsed ? parsed.data : {}, { newsroom, now, file }).problems;
    };
    expect(problems("", "releases/2017-07-04-日本語.md")).toMatchObject([
      { code: "empty-slug", values: { value: "日本語", suggestion: "pm-1" } },
    ]);
    expect(problems("slug: „!“\n", "releases/a.md")).toMatchObject([{ code: "empty-slug", path: ["slug"] }]);
    expect(problems("", `releases/${"wort-".repeat(50)}.md`)).toMatchObject([
      { code: "long-slug", values: { suggestion: expect.stringMatching(/^(?:wort-){10,20}wort$/) } },
    ]);
  });
});

describe("what it may name", () => {
  test("nothing that only JavaScript knows", () => {
    expect(problemsOf("topics: [constructor, __proto__]\ncontact: toString\n")).toEqual([
      "5:10 not-one-of",
      "4:10 not-one-of",
      "4:23 not-one-of",
    ]);
  });

  test("a list with an empty entry is an error, an entry that stands twice a warning", () => {
    expect(problemsOf("keywords: [a, ~, '']\n")).toEqual(["4:15 empty-value", "4:18 empty-value"]);
    expect(problemsOf("keywords: [a, b, a]\ncontact: [desk, desk]\n")).toEqual([
      "5:17 duplicate-value (warning)",
      "4:18 duplicate-value (warning)",
    ]);
    expect(fieldsOf("keywords: [a, b, a]\n")?.keywords).toEqual(["a", "b"]);
  });

  test.each(["x ", " x", "a\tb", "a\nb"])("an id like %j is refused, for it is used byte for byte", (id) => {
    expect(problemsOf(`id: ${JSON.stringify(id)}\n`)).toEqual(["4:5 bad-id"]);
  });

  test("an id of any other form is taken as it is", () => {
    expect(fieldsOf('id: "https://example.org/?p=12&x=ä b"\n')?.id).toBe("https://example.org/?p=12&x=ä b");
  });

  test.each(["alt", "/a/../b", "/a?b=c", "/a#b", "https://example.org/a", "/"])("alias %s is refused", (alias) => {
    expect(problemsOf(`aliases: ["${alias}"]\n`)).toEqual(["4:11 bad-path"]);
  });
});

describe("what other releases must know of it", () => {
  test("is told even if it has errors", () => {
    const { claims } = read(
      "id: x\nslug: Ä\ndate: 2026-05-04\ncorrects: y\naliases: [/a, alt]\nlanguage: en\nfoo: bar\n",
    );
    expect(claims).toEqual({
      file: "releases/a.md",
      id: "x",
      slug: "ae",
      language: "en",
      date: { at: utc("2026-05-04T00:00:00+02:00"), dateOnly: true },
      corrects: "y",
      aliases: [
        { path: ["aliases", 0], alias: "/a" },
        { path: ["aliases", 1], alias: "alt" },
      ],
    });
  });
});
