import type { FeedFlaw } from "../../model/findings.js";
import type { ArchiveTrouble, FeedTrouble } from "../../model/problems.js";
import type { FindingSentences } from "../sentences.js";
import { networkReason } from "./faults.js";

const quoted = (text: string) => `“${text}”`;
const size = (bytes: number) => `${bytes.toLocaleString("en-GB")} bytes`;
const releases = (count: number) => (count === 1 ? "1 release" : `${count} releases`);
const rebuild = "Run presswerk build --no-cache: it writes what is missing or changed anew";

/** What `verify` says: what a reader or a monitoring tool would trip over, then what to do. */
export const findings: FindingSentences = {
  "bot-wall": {
    message: ({ status, agent }) =>
      `A wall against bots stands in front of the feed (status ${status}), and feed readers are bots: ${quoted(agent)}`,
    hint: () =>
      "Exempt the feeds from bot protection at your host or CDN (a rule for their paths), whatever program asks",
  },
  "password-needed": {
    message: () => "The server asks for a password",
    hint: () => "A feed for the public needs none; take the feeds out of the protected part",
  },
  "feed-missing": {
    message: ({ status }) => `There is no feed at an address that is named as one (status ${status})`,
    hint: () => "Publish again (presswerk publish), or take the address out of the page or list that names it",
  },
  "feed-fails": {
    message: ({ status }) => `The server fails instead of sending the feed (status ${status})`,
    hint: () => "Look into the server's log; readers give a feed up that fails for days",
  },
  "feed-unreachable": {
    message: ({ reason }) => `The feed cannot be had. ${networkReason(reason)}`,
    hint: () => "Try the address with curl -v; look whether a firewall lets only some networks through",
  },
  "bad-redirect": {
    message: ({ reason }) => `The address leads on, but not to a feed. ${networkReason(reason)}`,
    hint: () => "Let it lead in one step, by https, to where the feed stands",
  },
  redirected: {
    message: ({ status, to }) => `The feed stands elsewhere (status ${status}): ${quoted(to)}`,
    hint: () => "Name the last address wherever the feed is announced; each redirect costs every poll a second request",
  },
  "no-tls": {
    message: () => "The feed is sent without encryption, so anybody on the way can change it",
    hint: () => "Switch on https, redirect http to it, and write https into url: of presswerk.yaml",
  },
  certificate: {
    message: ({ reason }) => `The server's certificate is refused. ${networkReason(reason)}`,
    hint: () =>
      "Renew or repair it, with all intermediate certificates: browsers forgive a missing one, readers do not",
  },
  "certificate-ends": {
    message: ({ days }) => `The server's certificate expires ${days === 1 ? "tomorrow" : `in ${days} days`}`,
    hint: () => "Renew it, and see why that does not happen by itself",
  },
  slow: {
    message: ({ seconds }) => `The feed took ${seconds} seconds to arrive`,
    hint: () => "Many readers give up after ten; static files should take a fraction of one",
  },
  "other-address": {
    message: ({ base }) => `The newsroom says that it stands elsewhere: ${quoted(base)}`,
    hint: () => "On a staging server that is right. Otherwise set url: in presswerk.yaml, build and publish again",
  },
  "wrong-media-type": {
    message: ({ type }) => `The feed is sent as another kind of document: ${quoted(type)}`,
    hint: ({ expected }) => `Let the server send it as ${expected}; the files of hosting: in presswerk.yaml do that`,
  },
  "wrong-charset": {
    message: ({ declared, used }) =>
      `The feed is declared as ${declared}, but is written in ${used}: umlauts will break`,
    hint: () => "Let the server send charset=utf-8, or no charset at all, for feeds",
  },
  "no-charset": {
    message: ({ type }) => `The type says nothing of the charset, and some readers then guess wrong: ${quoted(type)}`,
    hint: () => "Let the server send application/xml, or add charset=utf-8",
  },
  "no-validator": {
    message: () => "The server sends neither ETag nor Last-Modified, so every poll transfers the whole feed",
    hint: () => "Switch one of them on for static files; scripts that send the feed must do it themselves",
  },
  "etag-ignored": {
    message: ({ etag }) => `The server does not recognise its own ETag and sends the whole feed again: ${quoted(etag)}`,
    hint: () => "Look whether a proxy or CDN changes the ETag; see docs/hosting.md",
  },
  "etag-ignored-compressed": {
    message: ({ etag }) => `The server does not recognise the ETag of its own compressed answer: ${quoted(etag)}`,
    hint: () => "Apache with mod_deflate does so: the .htaccess of presswerk mends it; see docs/hosting.md",
  },
  "date-ignored": {
    message: ({ date }) => `The server sends Last-Modified, but ignores If-Modified-Since: ${quoted(date)}`,
    hint: () => "Simple pollers know nothing else and get the whole feed every time; let the server answer 304",
  },
  "etag-changes": {
    message: ({ etag, other }) => `The same feed has an ETag of its own each time: ${quoted(etag)}, ${quoted(other)}`,
    hint: () => "Several servers behind one address must send the same; publish to all of them from one output folder",
  },
  "not-compressed": {
    message: ({ bytes }) => `The server does not compress the feed: ${size(bytes)}`,
    hint: () => "Switch gzip on for application/xml and application/feed+json",
  },
  "compressed-differs": {
    message: () => "Readers that accept compression get another feed than those that do not",
    hint: () => "An old compressed copy is kept somewhere: empty the cache of server or CDN, remove stale .gz files",
  },
  "cached-too-long": {
    message: ({ minutes }) => `The feed may be kept for ${minutes} minutes, so a correction arrives that much later`,
    hint: () => "Let the server send Cache-Control: max-age=300 for feeds",
  },
  "not-a-feed": {
    message: ({ reason }) => `This is no feed: ${troubles[reason]}`,
    hint: () => "Open the address in a browser: often it is an error page or a consent page with status 200",
  },
  "not-well-formed": {
    message: ({ reason, line }) =>
      `The feed is broken in line ${line}, and strict readers show nothing of it: ${troubles[reason]}`,
    hint: () => "If an upload was cut off, publish again; otherwise mend what adds to the feed on its way",
  },
  "too-large": {
    message: ({ bytes, limit }) =>
      `The feed is large, and some readers drop feeds of more than ${size(limit)}: ${size(bytes)}`,
    hint: () => "Put fewer items into it, and older ones into archives (feeds: items and bytes in presswerk.yaml)",
  },
  "no-self": {
    message: () => "The feed does not say at which address it stands",
    hint: () => "Let it name its own address (link rel=self, in JSON Feed feed_url); WebSub does not work without",
  },
  "self-differs": {
    message: ({ self }) => `The feed says that it stands elsewhere: ${quoted(self)}`,
    hint: () => "Readers may move to that address. Let both be the same, with https, host and slash",
  },
  "duplicate-id": {
    message: ({ id }) => `Two items have one id, and readers show only one of them: ${quoted(id)}`,
    hint: () => "Give every release an id of its own, for good",
  },
  "no-id": {
    message: ({ title }) => `An item has no id, so readers show it as new whenever its link changes: ${quoted(title)}`,
    hint: () => "Give it one that stays (guid, id)",
  },
  "bad-date": {
    message: ({ value }) => `Readers cannot understand this date: ${quoted(value)}`,
    hint: () => "RSS wants Tue, 04 Jul 2017 10:30:00 +0200, Atom and JSON Feed 2017-07-04T10:30:00+02:00",
  },
  "future-date": {
    message: ({ title, date }) => `An item is dated in the future (${date}): ${quoted(title)}`,
    hint: () => "Some readers hide it until then, some keep it on top; publish a release when its moment has come",
  },
  "archive-ends": {
    message: ({ document, reason }) =>
      `The archives end early, because ${archiveTroubles[reason]}: ${quoted(document)}`,
    hint: () =>
      "Who subscribes now does not get what is older. Publish again; presswerk writes archives that go back to the first",
  },
  "archive-lacks": {
    message: ({ count, first }) =>
      `${releases(count)} of releases.json cannot be found in feed and archives, first: ${quoted(first)}`,
    hint: () => "Publish the whole output folder again: presswerk publish with --recheck",
  },
  "dead-page": {
    message: ({ title, reason }) => `The page of an item cannot be opened: ${quoted(title)}. ${networkReason(reason)}`,
    hint: () => "Publish again; if the page has moved, name the old address under aliases:",
  },
  "dead-picture": {
    message: ({ title, reason }) => `A picture is missing: ${quoted(title)}. ${networkReason(reason)}`,
    hint: () => "Publish again, with --recheck if that does not help",
  },
  "dead-link": {
    message: ({ title, reason }) =>
      `A link within the newsroom leads nowhere: ${quoted(title)}. ${networkReason(reason)}`,
    hint: () => "Mend the link in the release, or name the old address under aliases: of the one it meant",
  },
  "dead-attachment": {
    message: ({ title, reason }) => `An attachment cannot be had: ${quoted(title)}. ${networkReason(reason)}`,
    hint: () => "Publish again, with --recheck if that does not help",
  },
  "wrong-length": {
    message: ({ title, declared, actual }) =>
      `An attachment has ${size(actual)}, and the feed says ${size(declared)}: ${quoted(title)}`,
    hint: () => "Some programs refuse or cut off such a file. Build and publish again after changing an attachment",
  },
  "hub-unreachable": {
    message: ({ hub, reason }) =>
      `The WebSub hub that the feed names does not answer: ${quoted(hub)}. ${networkReason(reason)}`,
    hint: () => "Subscribers of the hub hear nothing. Choose another (feeds: hub:), or take it out",
  },
  "hub-missing": {
    message: ({ hub }) => `presswerk.yaml names a hub that the feed does not announce: ${quoted(hub)}`,
    hint: () => "Build and publish again",
  },
  "id-differs": {
    message: ({ title, local, live }) =>
      `A release has another id than on this machine: ${quoted(title)}: ${quoted(live)}, here ${quoted(local)}`,
    hint: () =>
      "Do not publish before they are the same, or subscribers get it twice: presswerk build --against the live address",
  },
  "not-published": {
    message: ({ count }) =>
      `The output folder on this machine has not been published: ${count === 1 ? "1 file differs" : `${count} files differ`}`,
    hint: () => "Run presswerk publish",
  },
  stale: {
    message: ({ age }) =>
      `An older version of the feed is sent than was published${age && `, kept by a cache for ${age} seconds`}`,
    hint: () => "Empty the cache of server or CDN, and let it keep feeds for minutes only",
  },
  "not-all-checked": {
    message: ({ checked }) => `There is more than is looked at in one run; ${checked} addresses were`,
    hint: () => "Name a single feed to have it looked at as a whole",
  },
  "no-manifest": {
    message: () =>
      "There is no presswerk-manifest.json that can be read, so nobody can tell which files presswerk wrote",
    hint: () => "Fetch it back from the live site or a backup; in an empty folder run presswerk build",
  },
  "file-missing": { message: () => "A file of the output is missing", hint: () => rebuild },
  "file-changed": { message: () => "A file of the output is not what presswerk wrote", hint: () => rebuild },
  "build-unfinished": {
    message: () => "A build or an upload was cut off here, or is still under way",
    hint: () => "If none is running, repeat it: presswerk build in an output folder, presswerk publish at a target",
  },
  "index-missing": {
    message: () => "There is no releases.json, by which presswerk knows what has been published",
    hint: () => "Fetch it back from the live site or a backup before the next build, or moved releases may get new ids",
  },
  "index-broken": {
    message: () => "releases.json is no publication index of version 1",
    hint: () => "Fetch it back from the live site or a backup before the next build, or moved releases may get new ids",
  },
  "page-missing": {
    message: ({ id }) => `A published release has no page: ${quoted(id)}`,
    hint: () => rebuild,
  },
  "index-lacks": {
    message: ({ id }) => `A release stands in a feed, but not in releases.json: ${quoted(id)}`,
    hint: () => "Feed and index are of different builds: run presswerk build",
  },
  "feed-lacks": {
    message: ({ count, first }) =>
      `${releases(count)} of releases.json cannot be found in feed and archives, first: ${quoted(first)}`,
    hint: () => rebuild,
  },
  "not-built": {
    message: ({ count, first }) => `Sources and output differ in ${releases(count)}, first: ${quoted(first)}`,
    hint: () => "Run presswerk build, then presswerk publish",
  },
  "sources-have-errors": {
    message: ({ errors }) => `The sources cannot be built: ${errors === 1 ? "1 error" : `${errors} errors`}`,
    hint: () => "Run presswerk check, which names each with its line; the output stays as it is until then",
  },
  "source-lost": {
    message: ({ id }) => `A published release has no source any more: ${quoted(id)}`,
    hint: () => "Put its file back, withdraw it, or name its id under forgotten: in presswerk.yaml",
  },
};

const troubles: Readonly<Record<FeedTrouble | FeedFlaw, string>> = {
  empty: "nothing was sent",
  "not-a-feed": "neither RSS nor Atom nor JSON Feed",
  "not-json": "broken JSON",
  truncated: "it ends in the middle",
  "mismatched-tag": "an element is closed by the wrong tag",
  "bad-tag": "there is a < that begins no tag",
  "too-deep": "elements are nested too deeply",
  "too-costly": "it would keep a parser busy for ever",
  "late-declaration": "something stands in front of <?xml",
  "text-outside": "there is text outside of the outermost element",
  "control-character": "there is a control character",
  "bad-reference": "there is a & that begins no reference XML knows",
};

const archiveTroubles: Readonly<Record<ArchiveTrouble, string>> = {
  missing: "a document is missing",
  unreadable: "a document is broken",
  unreachable: "a document cannot be reached",
  limit: "there is more than is read",
  loop: "the links lead in a circle",
};
