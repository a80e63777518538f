import { expect, test } from "vitest";
import { atomId } from "../../src/feeds/atom-id.js";

test.each([
  "tag:medien.example.org,2017-07-04:amz-international",
  "https://www.example.org/?p=123&x=1#a",
  "http://www.example.org/größe/日本",
  "urn:uuid:60a76c80-d399-11d9-b93c-0003939e0af6",
  "https://[2001:db8::1]/a",
  "x-pm:2026%2F1",
])("an absolute IRI stays as it is: %s", (id) => {
  expect(atomId(id)).toBe(id);
});

test.each([
  ["pm-2026-001", "urn:presswerk:guid:pm-2026-001"],
  ["123/2017", "urn:presswerk:guid:123%2F2017"],
  ["PM: 12", "urn:presswerk:guid:PM%3A%2012"],
  ["/2026/a", "urn:presswerk:guid:%2F2026%2Fa"],
  ["tag:", "urn:presswerk:guid:tag%3A"],
  ["a:100%", "urn:presswerk:guid:a%3A100%25"],
  ["a:<b>", "urn:presswerk:guid:a%3A%3Cb%3E"],
  ["a:b#c#d", "urn:presswerk:guid:a%3Ab%23c%23d"],
  ["a:b\u200E", "urn:presswerk:guid:a%3Ab%E2%80%8E"],
  ["größe~1", "urn:presswerk:guid:gr%C3%B6%C3%9Fe%7E1"],
])("anything else becomes a URN: %s", (id, urn) => {
  expect(atomId(id)).toBe(urn);
});
