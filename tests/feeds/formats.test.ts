import { expect, test } from "vitest";
import { atomDocument, atomEntry } from "../../src/feeds/atom.js";
import { entryOf } from "../../src/feeds/entry.js";
import { jsonItem } from "../../src/feeds/json.js";
import { rssDocument, rssItem } from "../../src/feeds/rss.js";
import { aPublished } from "../helpers/published.js";
import { at } from "../helpers/release.js";
import { aHead } from "./a-head.js";
import { factsOf } from "./facts.js";
import { hostileNewsroom, hostileRelease } from "./hostile-release.js";

const withdrawn = { date: at("2026-01-20"), reason: "Falsch & <mehr>" };

test.each([
  ["a plain release", {}],
  ["a hostile release", { ...hostileRelease, id: "tag:example.org,2026:a" }],
  ["a withdrawn release", { ...hostileRelease, id: "tag:example.org,2026:a", withdrawn }],
])("%s is the same in all three formats", (_, release) => {
  const entry = entryOf(aPublished(release), hostileNewsroom, () => undefined);
  const documents = {
    rss: rssDocument(aHead(), [rssItem(entry)]),
    atom: atomDocument(aHead(), [atomEntry(entry)]),
    json: jsonItem(entry),
  };
  const { rss, atom, json } = factsOf(documents);
  expect(rss).toEqual(json);
  expect(atom).toEqual(json);
});
