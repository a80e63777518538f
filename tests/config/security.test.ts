import { describe, expect, test } from "vitest";
import { buildIn, built, minimal, newsroom } from "../helpers/newsroom.js";

const release = { "releases/a.md": "---\ntitle: Fähren\ndate: 2026-05-01\n---\nSie fahren.\n" };
const withSecurity = (security: string, configuration = minimal) => ({
  ...release,
  "presswerk.yaml": `${configuration}security: ${security}\n`,
});

describe("security.txt", () => {
  test("is not there unless it is configured", async () => {
    expect((await built(release)).paths).not.toContain(".well-known/security.txt");
  });

  test("holds every field of the standard, and says where it stands", async () => {
    const site = await built(
      withSecurity(`
  contact: [sicherheit@example.org, "https://www.example.org/melden", "tel:+49-351-123"]
  expires: 2027-03-31
  encryption: https://www.example.org/schlüssel.asc
  acknowledgments: https://www.example.org/dank
  preferredLanguages: [de, en]
  policy: https://www.example.org/umgang
  hiring: https://www.example.org/stellen`),
    );
    expect(site.text(".well-known/security.txt")).toBe(`Contact: mailto:sicherheit@example.org
Contact: https://www.example.org/melden
Contact: tel:+49-351-123
Expires: 2027-03-30T22:00:00Z
Encryption: https://www.example.org/schl%C3%BCssel.asc
Acknowledgments: https://www.example.org/dank
Preferred-Languages: de, en
Canonical: https://medien.example.org/.well-known/security.txt
Policy: https://www.example.org/umgang
Hiring: https://www.example.org/stellen
`);
  });

  test("knows no clock: it expires when the configuration says so, and whoever builds later hears of it", async () => {
    const folder = newsroom(withSecurity('{ contact: a@example.org, expires: "2026-05-30 12:00" }'));
    const { diagnostics } = await buildIn(folder, { now: "2026-05-30T09:59:00Z" });
    expect(diagnostics).toEqual([]);
    const late = await buildIn(folder, { now: "2026-05-30T10:00:00Z" });
    expect(late.diagnostics).toMatchObject([{ code: "security-expired", severity: "warning", file: "presswerk.yaml" }]);
    expect(late).toMatchObject({ files: { written: 0, removed: 0 } });
  });
});

test.each([
  ["{ contact: a@example.org }", "missing-key"],
  ["{ contact: [], expires: 2027-01-01 }", "empty-value"],
  ["{ contact: http://example.org/, expires: 2027-01-01 }", "bad-security-address"],
  ["{ contact: nobody, expires: 2027-01-01 }", "bad-security-address"],
  ['{ contact: "a@example.org\\nExpires: x", expires: 2027-01-01 }', "bad-security-address"],
  ["{ contact: a@example.org, expires: 2027-02-30 }", "impossible-date"],
  ["{ contact: a@example.org, expires: bald }", "bad-date"],
  ["{ contact: a@example.org, expires: 2027-01-01, preferredLanguages: [deutsch_] }", "bad-language"],
  ["{ contact: a@example.org, expires: 2027-01-01, canonical: x }", "unknown-key"],
])("security: %s is told as %s", async (security, code) => {
  const { diagnostics } = await buildIn(newsroom(withSecurity(security)));
  expect(diagnostics).toMatchObject([{ code, severity: "error", file: "presswerk.yaml" }]);
});

test("a newsroom below the root of its host has none, for nobody would find it", async () => {
  const configuration = minimal.replace("https://medien.example.org/", "https://www.example.org/presse/");
  const files = withSecurity("{ contact: a@example.org, expires: 2027-01-01 }", configuration);
  const { diagnostics } = await buildIn(newsroom(files));
  expect(diagnostics).toMatchObject([{ code: "security-below-root", severity: "error" }]);
});
