import { execFile } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { seenByNewsboat } from "../../helpers/newsboat.js";
import { isoTime, type Seen, type Subscriber } from "./seen.js";

const run = promisify(execFile);
const xmlFeeds = ["rss.xml", "atom.xml"] as const;
const libraryPath = (name: string) => join(import.meta.dirname, name);

/** Readers that are programs, and libraries of other languages; each keeps its own memory where it has one. */
export const programs: readonly Subscriber[] = [
  { name: "newsboat", programs: ["newsboat", "sqlite3"], feeds: xmlFeeds, poll: newsboat },
  { name: "sfeed", programs: ["sfeed_update", "curl"], feeds: xmlFeeds, poll: sfeed },
  { name: "rss2email", programs: ["r2e"], feeds: xmlFeeds, poll: rss2email },
  {
    name: "Python's feedparser",
    programs: ["/usr/lib/python3/dist-packages/feedparser"],
    feeds: xmlFeeds,
    poll: (url) => told("/usr/bin/python3", [libraryPath("python_feedparser.py"), url]),
  },
  {
    name: "ROME",
    programs: ["javac", "/usr/share/java/rome.jar"],
    feeds: xmlFeeds,
    poll: (url) => told("java", ["-cp", romeJars, libraryPath("Rome.java"), url]),
  },
  {
    name: "Perl's XML::Feed",
    programs: ["/usr/share/perl5/XML/Feed.pm"],
    feeds: xmlFeeds,
    poll: (url) => told("/usr/bin/perl", [libraryPath("xml-feed.pl"), url]),
  },
];

const romeJars = ["rome", "rome-utils", "jdom2", "slf4j-api"].map((name) => `/usr/share/java/${name}.jar`).join(":");

/** Runs a program that prints a JSON array of what it sees. */
async function told(program: string, words: readonly string[]): Promise<Seen[]> {
  const { stdout } = await run(program, words, { maxBuffer: 100_000_000 });
  return (JSON.parse(stdout) as Seen[]).map((seen) => ({ ...seen, at: isoTime(seen.at) }));
}

async function newsboat(url: string, folder: string): Promise<Seen[]> {
  const rows = await seenByNewsboat(url, folder);
  return rows.map(({ guid, title, seconds, content }) => ({
    id: guid,
    title,
    at: isoTime(seconds * 1000),
    text: content,
  }));
}

/** It keeps one line for each id, title and link, and by default the older text; here the newer one. */
async function sfeed(url: string, folder: string): Promise<Seen[]> {
  const config = join(folder, "sfeedrc");
  writeFileSync(
    config,
    `sfeedpath="${folder}/feeds"
merge() { cat "$3" "$2" 2>/dev/null | sort -s -t '\t' -u -k6,6 -k2,2 -k3,3; }
feeds() { feed newsroom "${url}"; }
`,
  );
  await run("sfeed_update", [config], { env: { ...process.env, HOME: folder } });
  const lines = readFileSync(join(folder, "feeds/newsroom"), "utf8").trimEnd().split("\n");
  return lines.map((line) => {
    const [seconds = "", title = "", , text = "", , id = ""] = line.split("\t");
    return { id, title, at: isoTime(Number(seconds) * 1000), text };
  });
}

/** It sends a mail for each new release, and with `reply-changes` one for each changed one; here into a folder. */
async function rss2email(url: string, folder: string): Promise<Seen[]> {
  const [config, data, mails] = ["rss2email.cfg", "rss2email.json", "mails"].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  const env = { ...process.env, HOME: folder, XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder };
  const r2e = (...words: readonly string[]) => run("r2e", ["-c", config, "-d", data, ...words], { env });
  if (!existsSync(config)) {
    mkdirSync(mails);
    await r2e("new", "reader@example.org");
    const settings = readFileSync(config, "utf8")
      .replace(/^(date-header = ).*$/m, "$1True")
      .replace(/^(html-mail = ).*$/m, "$1True")
      .replace(/^(reply-changes = ).*$/m, "$1True")
      .replace(/^(email-protocol = ).*$/m, "$1maildir")
      .replace(/^(maildir-path = ).*$/m, `$1${mails}`);
    writeFileSync(config, settings);
    await r2e("add", "newsroom", url);
  }
  await r2e("run");
  return told("/usr/bin/python3", [libraryPath("maildir.py"), join(mails, "INBOX")]);
}
