import type { BuildCounts } from "../../model/build-counts.js";
import type { UploadCounts } from "../../model/upload-counts.js";
import { importing } from "./importing.js";
import { previewing } from "./previewing.js";
import { starting } from "./starting.js";

const releases = (count: number) => (count === 1 ? "1 release" : `${count} releases`);
const files = (count: number) => (count === 1 ? "1 file" : `${count} files`);
const problems = (errors: number, warnings: number) =>
  [
    errors && (errors === 1 ? "1 error" : `${errors} errors`),
    warnings && (warnings === 1 ? "1 warning" : `${warnings} warnings`),
  ]
    .filter(Boolean)
    .join(", ");

/** What the commands say in English. */
export const cli = {
  error: "error",
  warning: "warning",
  problems,
  program: "Press releases in Markdown become RSS, Atom and JSON feeds and one page for each release",
  help: {
    "Usage:": "Usage:",
    "Options:": "Options:",
    "Commands:": "Commands:",
    "Arguments:": "Arguments:",
    "Example:": "Example:",
    "[options]": "[options]",
    "[command]": "[command]",
  },
  firstSteps:
    "First steps: presswerk init, then presswerk preview. docs/first-release.md tells the way to the first release.",
  options: {
    config: "the newsroom's configuration, looked up from the working directory upwards",
    json: "answer with one JSON object on standard output",
    quiet: "say nothing but errors",
    lang: "language of the messages: de or en",
    format: "how problems are printed: text or github",
    help: "show this help",
    version: "show the version",
  },
  progress: {
    read: "Reading releases",
    feeds: "Preparing feeds",
    write: "Writing pages",
    upload: "Uploading",
    left: (seconds: number) => `, about ${seconds} s left`,
  },
  build: {
    about: "read the releases and write the site",
    out: "output folder, from the working directory",
    now: "as if it were this moment (RFC 3339, such as 2026-03-01T09:00:00+01:00)",
    against: "the publication that is live: a folder or an address",
    jobs: "how many threads may work",
    noCache: "read and render everything anew",
    example: "presswerk build --now 2026-03-01T09:00:00+01:00 --out preview",
    published: ({ published, withdrawn, embargoed, scheduled, drafts }: BuildCounts) =>
      [
        `${releases(published)} published`,
        withdrawn && `${withdrawn} withdrawn`,
        embargoed && `${embargoed} embargoed`,
        scheduled && `${scheduled} scheduled`,
        drafts && (drafts === 1 ? "1 draft" : `${drafts} drafts`),
      ]
        .filter(Boolean)
        .join(", "),
    files: ({ feeds, written, unchanged, removed }: BuildCounts) =>
      `${feeds} feeds, each as RSS, Atom and JSON Feed; ${files(written)} written, ${unchanged} unchanged, ${removed} removed`,
    next: (folder: string, url: string) => `Upload the folder ${folder} to ${url}`,
    due: (moment: string) => `Build again at ${moment}: the next change is due then`,
    refused: "Nothing was written. Mend what is reported above and build again",
  },
  ...starting,
  ...previewing,
  ...importing,
  check: {
    about: "read everything, report every problem and what an editor would mark; write nothing but with --fix",
    example: "presswerk check --format github",
    clean: (count: number) => `${releases(count)} read, no problems`,
    fix: "mend what is safe to mend: missing ids, dates in another form; nothing else in a file is changed",
    fixed: ({ file, key, was, now }: { file: string; key: string; was?: string; now: string }) =>
      was === undefined ? `${file}: ${key} added: ${now}` : `${file}: ${key} was ${was}, is now ${now}`,
    fixes: (count: number) => (count === 0 ? "Nothing to mend" : `${count} mended`),
    found: (count: number, errors: number, warnings: number) =>
      `${releases(count)} read: ${problems(errors, warnings)}`,
  },
  diff: {
    about: "what subscribers would see between two publications: folders or addresses",
    example: "presswerk diff https://medien.example.org/ dist",
    none: "Subscribers see no difference",
    good: "Nothing is lost, and nothing is delivered twice",
    bad: "Subscribers would lose something or get something twice: do not publish this before it is mended",
    more: (count: number) => `… and ${count} more; --json lists them all`,
    feeds: (named: readonly string[], others: number) =>
      `in ${named.join(", ")}${others > 0 ? ` and ${others} more ${others === 1 ? "feed" : "feeds"}` : ""}`,
    ids: (id: string, other: string, changed: boolean) =>
      changed ? `id ${id}, before: ${other}` : `id ${id}, there already as ${other}`,
    kinds: {
      new: { title: (count: number) => `New (${count})`, meaning: "readers show it" },
      changed: {
        title: (count: number) => `Changed (${count})`,
        meaning: "the same release with other words or dates",
      },
      corrected: { title: (count: number) => `Corrected (${count})`, meaning: "a correction with a visible notice" },
      withdrawn: { title: (count: number) => `Withdrawn (${count})`, meaning: "the text is replaced by a notice" },
      lost: {
        title: (count: number) => `Lost (${count})`,
        meaning: "readers keep it, but it stands in no feed any more",
      },
      resurrected: {
        title: (count: number) => `Back again (${count})`,
        meaning: "it had been withdrawn, hidden or lost",
      },
      duplicate: {
        title: (count: number) => `Delivered twice (${count})`,
        meaning: "the same title and text under another id",
      },
      "id-changed": {
        title: (count: number) => `Id changed (${count})`,
        meaning: "readers show it as new once more",
      },
    },
    parts: {
      title: "other headline",
      url: "other address",
      text: "other text",
      files: "other links or files",
      published: "other date of publication",
      updated: "other date of change",
    },
  },
  publish: {
    about: "upload the output folder: a folder, or a remote of rclone",
    from: "the folder to upload, from the working directory",
    dryRun: "change nothing, list what would go",
    recheck: "look at every file at the target, not only at what changed",
    example: "presswerk publish webserver:/var/www/presse",
    done: ({ uploaded, deleted, unchanged }: UploadCounts) =>
      uploaded + deleted === 0
        ? `Nothing to upload: ${files(unchanged)} unchanged`
        : `${files(uploaded)} uploaded, ${deleted} deleted, ${unchanged} unchanged`,
    would: ({ uploaded, deleted, unchanged }: UploadCounts) =>
      `${files(uploaded)} would be uploaded, ${deleted} deleted; ${unchanged} unchanged`,
    hub: (feeds: number) => `The WebSub hub was told of ${feeds === 1 ? "1 changed feed" : `${feeds} changed feeds`}`,
  },
  verify: {
    about: "poll a live newsroom as monitoring tools do, or check an output folder",
    now: "look as at this moment (RFC 3339)",
    example: "presswerk verify https://medien.example.org/",
    good: "Nothing is amiss",
    found: (errors: number, warnings: number) => `Found: ${problems(errors, warnings)}. docs/verify.md explains each`,
    more: (count: number) => `… and ${count} more; --json lists them all`,
  },
  usage: {
    noConfig: (name: string) => `No ${name} found here or in any folder above`,
    noConfigHint: "Name it with --config, or change into the newsroom's folder",
    badNow: (value: string) => `--now is no moment: “${value}”`,
    badNowHint: "Write it as 2026-03-01T09:00:00+01:00",
    badJobs: (value: string) => `--jobs is no whole number from 1 on: “${value}”`,
    badTarget: (value: string) => `publish takes a folder or a remote of rclone: “${value}”`,
    badTargetHint: "Set the server up with rclone config, and name it as name:path",
    badChoice: (option: string, value: string) => `${option} does not know “${value}”`,
    allowed: (choices: string) => `Allowed are: ${choices}`,
    meant: (names: string) => `Did you mean ${names}?`,
    unknownCommand: (name: string) => `Unknown command: “${name}”`,
    unknownOption: (name: string) => `Unknown option: “${name}”`,
    missingValue: (name: string) => `A value is missing: ${name}`,
    tooMany: "Too many arguments",
    seeHelp: (command: string) => `See ${command} --help`,
  },
  crash: "This is a fault in presswerk itself; please report it with the lines below",
};
