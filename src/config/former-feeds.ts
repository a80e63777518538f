import { sitePath } from "../written/addresses.js";
import { type KeyProblem, keyName, misnamed } from "../written/key-problem.js";
import { entriesOf, notOneOf, type Partly } from "../written/shape.js";
import { languagesOf } from "./languages.js";
import type { WrittenNewsroom } from "./schema.js";

const documents = ["rss.xml", "atom.xml", "feed.json"];

/** An old feed address is a path below the newsroom's url, and the feed that took its place is one there is. */
export function formerFeedsLeadSomewhere(written: Partly<WrittenNewsroom>): KeyProblem[] {
  const former = entriesOf(written.feeds?.former);
  if (former.length === 0) return [];
  const feeds = feedPaths(written);
  return former.flatMap(([old, feed]) => {
    const path = ["feeds", "former", old];
    const place = sitePath(old);
    const wrong: KeyProblem[] = [];
    if (place === undefined) wrong.push(misnamed("bad-path", path, { key: keyName(path.slice(0, 2)), value: old }));
    else if (feeds.includes(place.slice(1))) wrong.push(misnamed("former-feed-stands", path, { value: old }));
    if (!feeds.includes(feed)) wrong.push(notOneOf(path, feed, feeds));
    return wrong;
  });
}

/** Every feed document there will be, as a path in the output. */
function feedPaths(written: Partly<WrittenNewsroom>): string[] {
  const folders = [
    "",
    ...entriesOf(written.topics).map(([key]) => `topics/${key}/`),
    ...entriesOf(written.issuers).map(([key]) => `issuers/${key}/`),
  ];
  const languages = languagesOf(written).map((language, index) => (index === 0 ? "" : `${language}/`));
  return languages.flatMap((language) =>
    folders.flatMap((folder) => documents.map((document) => language + folder + document)),
  );
}
