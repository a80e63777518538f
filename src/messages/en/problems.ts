import type { ProblemSentences } from "../sentences.js";
import { networkReason } from "./faults.js";

/** What is wrong, a colon, the quoted value; then what to do. */
export const problems: ProblemSentences = {
  "yaml-syntax": {
    message: ({ reason }) => `This is not valid YAML: ${reasons[reason]}`,
    hint: () => "Check indentation, colons and quotation marks; put a value that holds a colon into quotation marks",
  },
  "yaml-no-mapping": {
    message: () => "This is YAML, but not keys with values",
    hint: () => "Write each field in a line of its own, such as “title: A headline”",
  },
  "yaml-unsupported": {
    message: ({ feature }) => `presswerk does not read this part of YAML: ${features[feature]}`,
    hint: () => "Put a text that begins with *, & or ! into quotation marks; write everything else out",
  },
  "duplicate-key": {
    message: ({ key }) => `The key stands twice: “${key}”`,
    hint: () => "Take one of them out",
  },
  "unknown-key": {
    message: ({ key }) => `Unknown key: “${key}”`,
    hint: ({ nearest, allowed }) =>
      nearest
        ? `Did you mean “${nearest}”?`
        : allowed
          ? `Allowed here: ${allowed}`
          : "Take it out, or correct what stands above it",
  },
  "missing-key": {
    message: ({ key }) => `Missing key: “${key}”`,
    hint: ({ key }) => `Add “${key}:” with its value`,
  },
  "wrong-type": {
    message: ({ key, value }) => `“${key}” has a value of the wrong kind: “${value}”`,
    hint: ({ expected }) => `Write ${kinds[expected]}`,
  },
  "not-one-of": {
    message: ({ key, value }) => `“${key}” has an unknown value: “${value}”`,
    hint: ({ nearest, allowed }) =>
      nearest
        ? `Did you mean “${nearest}”?`
        : allowed
          ? `Allowed are: ${allowed}`
          : "Take it out, or define it in presswerk.yaml first",
  },
  "empty-value": {
    message: ({ key }) => `“${key}” is empty`,
    hint: () => "Write a value, or take the line out",
  },
  "bad-url": {
    message: ({ key, value }) => `“${key}” is no web address: “${value}”`,
    hint: () => "Write a full address such as https://www.example.org/",
  },
  "bad-language": {
    message: ({ key, value }) => `“${key}” is no language tag: “${value}”`,
    hint: () => "Write a tag such as de, en or de-AT",
  },
  "bad-date": {
    message: ({ key, value }) => `“${key}” is no date: “${value}”`,
    hint: () => "Write it as 2017-07-04 or 2017-07-04 10:30",
  },
  "impossible-date": {
    message: ({ key, value }) => `“${key}” is a day or time that does not exist: “${value}”`,
    hint: () => "Look at a calendar and correct it",
  },
  "impossible-time": {
    message: ({ key, value, zone }) => `“${key}” does not exist in ${zone}, where clocks are put forward: “${value}”`,
    hint: ({ suggestion }) => `Write another time, perhaps ${suggestion}`,
  },
  "ambiguous-time": {
    message: ({ key, value, zone }) => `“${key}” happens twice in ${zone}, where clocks are put back: “${value}”`,
    hint: ({ first, second }) => `Write ${first} or ${second}`,
  },
  "utf-16": {
    message: () => "The file is saved as UTF-16",
    hint: () => "Save it as UTF-8: most editors ask for the encoding under “Save as”",
  },
  "invalid-utf8": {
    message: ({ byte, guess }) => `The file is not UTF-8: byte ${byte}, perhaps meant as “${guess}”`,
    hint: () => "Open it with its real encoding (often Windows-1252) and save it as UTF-8",
  },
  "control-character": {
    message: ({ character }) => `A control character was left out: ${character}`,
    hint: () => "Delete it and those that may follow; it often comes with text copied from a PDF",
  },
  "control-escape": {
    message: ({ key }) => `A control character was left out of “${key}”`,
    hint: () => "Take the escape out; a backslash in double quotation marks is written twice",
  },
  "bad-base-url": {
    message: ({ value }) => `The newsroom’s url cannot carry a query, a fragment or a password: “${value}”`,
    hint: () => "Write the address of the folder where the output will stand, such as https://www.example.org/press/",
  },
  "bad-timezone": {
    message: ({ value }) => `There is no such time zone: “${value}”`,
    hint: ({ nearest }) =>
      nearest
        ? `Did you mean “${nearest}”?`
        : "Write an IANA name such as Europe/Berlin, Europe/Vienna or Europe/Zurich",
  },
  "bad-key": {
    message: ({ value }) => `This key cannot become a folder’s name: “${value}”`,
    hint: ({ suggestion }) =>
      `Use lower-case letters a to z, digits and hyphens only${suggestion ? `, perhaps “${suggestion}”` : ""}`,
  },
  "bad-email": {
    message: ({ key, value }) => `“${key}” is no e-mail address: “${value}”`,
    hint: () => "Write one address such as press@example.org, without a name",
  },
  "bad-country": {
    message: ({ value }) => `There is no such country: “${value}”`,
    hint: () => "Write its two letters of ISO 3166-1, such as DE, AT or CH",
  },
  "bad-mediatopic": {
    message: ({ value }) => `This is no IPTC Media Topic: “${value}”`,
    hint: () => "Write “medtop:” and eight digits, such as medtop:04000000; cv.iptc.org lists them",
  },
  "too-small": {
    message: ({ key, value }) => `“${key}” is too small: “${value}”`,
    hint: ({ least }) => `Write ${least} or more`,
  },
  "not-a-day": {
    message: ({ key, value }) => `“${key}” has a time: “${value}”`,
    hint: () => "Write the day alone, such as 2014-11-13",
  },
  "duplicate-value": {
    message: ({ key, value }) => `“${key}” lists the same twice: “${value}”`,
    hint: () => "Take one of them out",
  },
  "bad-path": {
    message: ({ key, value }) => `“${key}” holds what is no path of this site: “${value}”`,
    hint: () => "Begin with / and write the path below the newsroom’s url, without “..”, “?” and “#”: /old/address",
  },
  "security-below-root": {
    message: ({ path }) => `“security” is for a newsroom at the root of its host, and this one stands below: “${path}”`,
    hint: () => "Leave it out; whoever looks after the host writes /.well-known/security.txt",
  },
  "bad-security-address": {
    message: ({ key, value }) => `“${key}” holds an address that a security.txt must not name: “${value}”`,
    hint: () => "Write an e-mail address, or one that begins with https:, mailto: or tel:",
  },
  "security-expired": {
    message: ({ expires }) => `The security.txt has expired, and nobody may use it any more: “${expires}”`,
    hint: () => "See whether what stands under “security” is still true, and set “expires” to a day within a year",
  },
  "former-feed-stands": {
    message: ({ value }) => `This is a feed’s address now, not a former one: “${value}”`,
    hint: () => "Take the line out",
  },
  "folders-overlap": {
    message: ({ value, other }) => `The output folder and “${other}” lie inside each other: “${value}”`,
    hint: () => "Give the output a folder of its own, such as dist",
  },
  "no-such-folder": {
    message: ({ key, value }) => `The folder under “${key}” does not exist: “${value}”`,
    hint: () => "Create it, or correct its name; it is looked up from the folder that holds presswerk.yaml",
  },
  "bad-colour": {
    message: ({ key, value }) => `“${key}” is no colour: “${value}”`,
    hint: () => 'Write it as six hexadecimal digits in quotation marks, such as "#8a1538"',
  },
  "low-contrast": {
    message: ({ key, value, ratio }) =>
      `Words in the colour of “${key}” are hard to read: “${value}” has a contrast of ${ratio} to 1`,
    hint: ({ suggestion }) => `WCAG 2.1 asks for 4.5 to 1; “${suggestion}” has it`,
  },
  "wrong-file-kind": {
    message: ({ key, value }) => `The file under “${key}” is of a kind that pages cannot use: “${value}”`,
    hint: ({ allowed }) => `Possible endings: ${allowed}`,
  },
  "bad-template": {
    message: ({ template, reason }) => `The template “${template}” does not work: ${reason}`,
    hint: () => "docs/theming.md names what each template is given; without a file of its own the built-in one is used",
  },
  "no-search": {
    message: () => "The archive cannot be searched, because the package pagefind is not installed",
    hint: () => "Run npm install; where pagefind is not to be had, set `search: false`",
  },
  "no-smaller-pictures": {
    message: () => "Pictures are shown in their full size, because the package sharp is not installed",
    hint: () => "Run npm install; where sharp is not to be had, pages are right all the same, only slower to load",
  },
  "unknown-label": {
    message: ({ key }) => `There is no label of this name: “${key}”`,
    hint: ({ nearest }) => (nearest ? `Did you mean “${nearest}”?` : "docs/theming.md lists all labels"),
  },
  "unknown-placeholder": {
    message: ({ key, name }) => `The label “${key}” has a placeholder that is never filled: “{${name}}”`,
    hint: ({ allowed }) =>
      allowed ? `It may hold: ${allowed}` : "Leave the braces out; this label has no placeholders",
  },
  "not-twelve-months": {
    message: ({ count }) => `“months” must name twelve months, January first: ${count} are there`,
    hint: () => "Write all twelve names",
  },
  "missing-front-matter": {
    message: () => "The file does not begin with front matter",
    hint: () => "Begin with a line “---”, the fields (title and date at least), and another line “---”",
  },
  "unclosed-front-matter": {
    message: () => "The front matter has no end",
    hint: () => "Put a line with nothing but “---” between the fields and the text",
  },
  "foreign-front-matter": {
    message: ({ engine }) => `Front matter is YAML here, nothing else is read or run: “${engine}”`,
    hint: () => "Begin with a line of three hyphens alone, and write the fields as YAML",
  },
  "long-front-matter": {
    message: ({ longest }) => `The front matter is longer than ${longest} characters`,
    hint: () => "Move text below the second line “---”",
  },
  "broken-link": {
    message: ({ path }) => `The symbolic link leads nowhere: “${path}”`,
    hint: () => "Delete it, or put the release’s file in its place",
  },
  "link-leaves-releases": {
    message: ({ path }) => `The symbolic link leads out of the releases folder: “${path}”`,
    hint: () => "Copy what it leads to into the releases folder",
  },
  "bad-id": {
    message: ({ value }) => `The id has spaces around it, or a tab or line break in it: “${value}”`,
    hint: () => "Write it in one line without spaces around; what was published under another id needs that one",
  },
  "bad-slug": {
    message: ({ value }) => `The slug is one part of an address, without slashes, “..” and line breaks: “${value}”`,
    hint: ({ suggestion }) => `Write “slug: ${suggestion}”`,
  },
  "empty-slug": {
    message: ({ value }) => `Nothing of this can stand in an address: “${value}”`,
    hint: ({ suggestion }) => `Add a slug of letters a to z, digits and hyphens, such as “slug: ${suggestion}”`,
  },
  "long-slug": {
    message: ({ length, longest }) => `The slug is too long for a folder’s name: ${length} characters, ${longest} fit`,
    hint: ({ suggestion }) => `Add a shorter one, such as “slug: ${suggestion}”`,
  },
  "future-date": {
    message: ({ key, value }) => `“${key}” lies ahead: “${value}”`,
    hint: () => "Corrections and withdrawals take effect at once; write when it happened",
  },
  "before-release": {
    message: ({ key, value }) => `“${key}” is earlier than the release’s date: “${value}”`,
    hint: () => "Check both dates",
  },
  "no-reason": {
    message: () => "The withdrawal gives no reason",
    hint: () => "Add “reason:” with a sentence; it is all that readers will find there",
  },
  "duplicate-id": {
    message: ({ value, other }) => `Another release has this id, ${other}: “${value}”`,
    hint: () => "Take the line “id:” out of the newer file; copied files bring it along",
  },
  "duplicate-address": {
    message: ({ value, other }) => `Another release has this address, ${other}: “${value}”`,
    hint: () => "Give one of them another “slug:”, or rename its file",
  },
  "duplicate-alias": {
    message: ({ value, other }) => `This old address is listed twice, first in ${other}: “${value}”`,
    hint: () => "Leave it with the release that used to stand there",
  },
  "names-itself": {
    message: ({ key, value }) => `“${key}” names the release itself: “${value}”`,
    hint: () => "Write the slug or id of the other release",
  },
  "unknown-release": {
    message: ({ key, value }) => `“${key}” names a release that does not exist: “${value}”`,
    hint: ({ nearest }) =>
      nearest ? `Did you mean “${nearest}”?` : "Write the slug or id of a release in this newsroom",
  },
  "same-language": {
    message: ({ value, language }) => `The translated release is in the same language, ${language}: “${value}”`,
    hint: () => "Check “language:” in both files, and write the id if two releases have one slug",
  },
  "missing-file": {
    message: ({ path }) => `File not found: “${path}”`,
    hint: ({ nearest }) =>
      nearest
        ? `Did you mean “${nearest}”?`
        : "Check the name, or put the file there; the path begins at the release’s own folder",
  },
  "outside-releases": {
    message: ({ path }) => `The file lies outside the releases folder: “${path}”`,
    hint: () => "Copy it into the releases folder and name it from the release’s own folder",
  },
  "not-a-file": {
    message: ({ path }) => `This is a folder, not a file: “${path}”`,
    hint: () => "Name one file in it, or link to a release by its .md file",
  },
  "bad-file-name": {
    message: ({ path }) => `The file name holds a backslash or a control character: “${path}”`,
    hint: () => "Put / between folders, and give the file a name of letters, digits, hyphens and full stops",
  },
  "unpublishable-file": {
    message: ({ path }) => `This file is never published: “${path}”`,
    hint: () => "Release files (.md) and names that begin with a full stop stay private; name another file",
  },
  "wrong-extension": {
    message: ({ path, mediaType }) => `The file is not what its name says, but ${mediaType}: “${path}”`,
    hint: () => "Save it in the right format, or correct the end of its name",
  },
  "active-file": {
    message: ({ path, found }) => `The file could run a program in readers’ browsers (${found}): “${path}”`,
    hint: () => "Save it without scripts, for example as plain SVG, or as a PNG or PDF",
  },
  "not-a-picture": {
    message: ({ path, mediaType }) => `Not a picture that browsers show, but ${mediaType}: “${path}”`,
    hint: () => "Save it as JPEG, PNG, WebP, AVIF, GIF or SVG, or link to the file instead",
  },
  "missing-release": {
    message: ({ path }) => `There is no such release: “${path}”`,
    hint: ({ nearest }) =>
      nearest ? `Did you mean “${nearest}”?` : "Name the release’s .md file by its path from this release’s own folder",
  },
  "missing-alt": {
    message: ({ address }) => `The picture has no alternative text: “${address}”`,
    hint: () => "Say what it shows, for people who do not see it: ![What it shows](picture.jpg)",
  },
  "unsafe-address": {
    message: ({ address }) => `Addresses of this kind are not linked: “${address}”`,
    hint: () => "Link to http, https, mailto or tel, or to a file; the words of the link stay as plain text",
  },
  "bad-address": {
    message: ({ address }) => `This is no web address: “${address}”`,
    hint: () => "Correct it; the words of the link stay as plain text",
  },
  "empty-address": {
    message: ({ text }) => `The link leads nowhere: “${text}”`,
    hint: () => "Give its address in the parentheses, or take the brackets away; the words stay as plain text",
  },
  "foreign-picture": {
    message: ({ address }) => `The picture is on somebody else’s server: “${address}”`,
    hint: () =>
      "Copy it into the releases folder; until then a link stands in its place, so that readers ask no third party",
  },
  "removed-html": {
    message: ({ removed }) => `Left out of the HTML: ${removed}`,
    hint: () => "Write it in Markdown or with the HTML elements that docs/checks.md lists",
  },
  "unclosed-html": {
    message: ({ start }) => `This HTML never ends, so the text after it would be lost: “${start}”`,
    hint: ({ end }) => `Take it out, or end it with ${end}`,
  },
  "missing-fragment": {
    message: ({ fragment }) => `Nothing in this text has this name: “${fragment}”`,
    hint: () => "Write # and the words of a heading of this text, in lower case, with hyphens between them",
  },
  "missing-footnote": {
    message: ({ label }) => `There is no such footnote: “[^${label}]”`,
    hint: ({ label }) => `Add a line that begins with “[^${label}]: ”, or correct the mark`,
  },
  "unused-footnote": {
    message: ({ label }) => `The footnote is not shown, because no mark refers to it: “[^${label}]”`,
    hint: ({ label }) => `Put “[^${label}]” where it belongs in the text, and give every footnote a name of its own`,
  },
  "text-too-deep": {
    message: () => "Quotes, lists or other parts of the text are nested too deeply",
    hint: () => "Take levels of nesting out; a hundred are allowed",
  },
  "index-damaged": {
    message: ({ place }) => `The publication index cannot be understood: releases.json in ${place}`,
    hint: () =>
      "Fetch releases.json back from the live site or from a backup: without it, renamed releases get new ids",
  },
  "no-earlier-index": {
    message: ({ place }) => `No releases.json was found in ${place}, so nothing could be compared`,
    hint: () => "Fine for the first publication; otherwise correct the place named with --against",
  },
  "release-lost": {
    message: ({ id, url }) => `A published release is gone without a word: “${id}”, last seen at ${url}`,
    hint: () =>
      "Put its file back, or withdraw it with “withdrawn:”, or add its id to “forgotten:” in the configuration",
  },
  "release-hidden": {
    message: ({ url }) => `A release that was published is hidden again: ${url}`,
    hint: () => "Subscribers have it already; if it was wrong, withdraw or correct it, so that they are told",
  },
  "id-edited": {
    message: ({ id }) => `The id of a published release was edited: “${id}”`,
    hint: ({ was }) => `Write back “id: ${was}”, or subscribers get the release twice`,
  },
  "id-reused": {
    message: ({ id, url }) => `This id belongs to another release, published at ${url}: “${id}”`,
    hint: () =>
      "Take the line “id:” out, or write an id that was never used: feed readers hide a release with a known id",
  },
  "silent-change": {
    message: ({ title, words }) =>
      `The text of a published release has changed without notice: “${title}”${words && ` (${words})`}`,
    hint: () => "Fine for typing errors; a change of meaning wants an entry under “corrections:” or a later “updated:”",
  },
  moved: {
    message: ({ from, to }) => `The address has changed: ${from} leads to ${to} from now on`,
    hint: () => "Nothing to do: the old address redirects for good",
  },
  "base-url-changed": {
    message: ({ from, to }) => `The newsroom has moved from ${from} to ${to}; every id stays`,
    hint: () => "Let the old server redirect to the new one; presswerk cannot write files there",
  },
  "link-to-hidden": {
    message: ({ other }) => `The text links to a release that is not public yet: ${other}`,
    hint: () => "The link stands as plain text until then; nothing to do if that is meant",
  },
  "too-large-for-feed": {
    message: ({ bytes, limit }) => `This release alone is larger than a feed may be: ${bytes} of ${limit} bytes`,
    hint: () =>
      "It stands in the feeds with its summary and a link; raise “feeds.bytes”, or move long tables to an attachment",
  },
  "path-taken": {
    message: ({ path, by }) => `Two files want the same place in the output: “${path}” (also ${by})`,
    hint: () => "Change the slug, the file name or the alias of one of them",
  },
  "long-headline": {
    message: ({ length }) => `The headline is longer than search engines and feed readers show: ${length} characters`,
    hint: ({ longest }) => `Say the news in ${longest} characters at most; the rest has room in “subtitle:”`,
  },
  "file-name-headline": {
    message: ({ title }) => `The headline looks like the name of a file: “${title}”`,
    hint: () => "Write a sentence that says what is new, such as “New bridge opens to traffic”",
  },
  "missing-summary": {
    message: ({ length }) =>
      length === 0
        ? "There is neither a summary nor a first paragraph that could serve as one"
        : `There is no summary, and the first paragraph is too long for one: ${length} characters`,
    hint: () => "Say the release in a sentence or two under “summary:”; feeds, lists and search engines show it",
  },
  "missing-contact": {
    message: () => "The release names no contact",
    hint: () => "Write “contact:” with a key from “contacts:” in presswerk.yaml, so that journalists know whom to call",
  },
  "missing-place": {
    message: () => "Neither the release nor its letterhead names a place",
    hint: () => "Write “place:”, or give the issuer an address with “city:” in presswerk.yaml",
  },
  "before-letterhead": {
    message: ({ date, from, issuer }) =>
      `The release of ${date} is older than the first letterhead of “${issuer}”: ${from}`,
    hint: () =>
      "Correct the date, add the letterhead of that time to presswerk.yaml, or take “from:” out of the first one",
  },
  "small-image": {
    message: ({ path, width, height }) =>
      `The picture is too small to be printed: “${path}”, ${width} × ${height} pixels`,
    hint: ({ least }) =>
      `Use the original with ${least} pixels or more on its longer side; 1200 pixels print 10 centimetres wide`,
  },
  "skipped-heading": {
    message: ({ heading }) => `The heading skips a level: “${heading}”`,
    hint: ({ level, expected }) =>
      `Write it with ${level - expected} “#” less; people who listen to the page lose their way otherwise`,
  },
  "foreign-passage": {
    message: ({ text, found }) => `A paragraph is in ${languages[found]}, and nothing says so: “${text}”`,
    hint: ({ found }) => `Put it into <p lang="${found}">…</p>, so that it is read aloud as ${languages[found]}`,
  },
  "dead-link": {
    message: ({ address }) => `Nothing stands at this address of the newsroom: “${address}”`,
    hint: () => "Correct it; a release is best linked by its .md file, which is followed when it moves",
  },
  "outdated-law": {
    message: ({ found }) => `This law is not in force any more: “${found}”`,
    hint: ({ now }) => `Today it is ${now}`,
  },
  "feed-unreadable": {
    message: ({ feed, reason }) => `This feed cannot be read, because ${feedTroubles[reason]}: “${feed}”`,
    hint: () => "Open it in a browser; until it is mended, nobody knows what its subscribers get",
  },
  "feed-gone": {
    message: ({ feed }) => `This feed is not there any more: “${feed}”`,
    hint: () => "Its subscribers get nothing from now on; let the old address forward to a feed that takes its place",
  },
  "archive-incomplete": {
    message: ({ feed, url, reason }) =>
      `The archives of “${feed}” end early, because ${archiveTroubles[reason]}: “${url}”`,
    hint: () => "What is older could not be compared",
  },
  "guessed-field": {
    message: ({ key, value, confidence }) =>
      `“${key}” was recognised by its look (${percent(confidence)} sure): “${value}”`,
    hint: () => "Compare it with the original, and correct it if it is wrong",
  },
  "joined-sentence": {
    message: ({ words, confidence }) =>
      `A sentence that something interrupted was put together (${percent(confidence)} sure): “${words}”`,
    hint: () => "Compare it with the original, and part it again if it is wrong",
  },
  "guessed-day": {
    message: () => "The original names no day; the release is a draft of today",
    hint: () => "Write the right “date” and take “draft” out",
  },
  "borrowed-alt": {
    message: ({ count }) =>
      count === 1
        ? "A picture had no description and got the headline for one"
        : `${count} pictures had no description and got the headline for one`,
    hint: () => "Say in its place what the picture shows",
  },
  "configuration-extended": {
    message: ({ section, keys }) => `Added to “${section}”: ${keys}`,
    hint: () => "Look through what was added, and complete it",
  },
  "hub-not-told": {
    message: ({ hub, failed }) =>
      `The WebSub hub was not told of ${failed === 1 ? "1 changed feed" : `${failed} changed feeds`}: “${hub}”`,
    hint: ({ reason }) =>
      `${networkReason(reason)}. The publication stands; subscribers of the hub see it when the feed is next polled`,
  },
};

const languages = { de: "German", en: "English" };

const reasons = {
  colon: "an unquoted value holds a colon, or a line is indented too far",
  "no-colon": "a line without “key: value”, or no space after the colon",
  unclosed: "a quotation mark or bracket is not closed",
  "after-quote": "something follows a closing quotation mark or bracket",
  "first-character": "an unquoted value cannot begin like this",
  tab: "a tab instead of spaces",
  escape: "a backslash in double quotation marks",
  structure: "the order of the lines or their indentation",
};

const features = {
  alias: "anchors and aliases (& and *)",
  tag: "tags (!)",
  document: "several documents in one file",
  depth: "more than a hundred levels",
  "complex-key": "lists and mappings as keys",
};

function percent(confidence: number): string {
  return `${Math.round(confidence * 100)} %`;
}

const feedTroubles = {
  empty: "it is empty",
  "not-a-feed": "it is something else than a feed",
  "not-json": "its JSON is broken",
  truncated: "it breaks off in the middle",
  "mismatched-tag": "an element is closed by the wrong tag",
  "bad-tag": "a “<” stands where none may stand",
  "too-deep": "its elements are nested too deeply or have forbidden names",
  "too-costly": "the name of an author is absurdly long",
};

const archiveTroubles = {
  missing: "a document is not there",
  unreadable: "a document is broken",
  unreachable: "a document cannot be reached",
  limit: "there is more than can be read in reasonable time",
  loop: "the links lead in a circle",
};

const kinds = {
  text: "a text",
  list: "a list",
  mapping: "keys with values",
  boolean: "true or false",
  integer: "a whole number",
  "text-or-list": "a text or a list of texts",
  "text-or-mapping": "a text, or one for each language",
  "text-or-keys": "a text, or keys with values",
  "list-of-mappings": "a list whose entries have keys with values",
};
