import type { BuildCounts } from "../../model/build-counts.js";

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
  help: { "Usage:": "Usage:", "Options:": "Options:", "Commands:": "Commands:", "Arguments:": "Arguments:" },
  options: {
    config: "the newsroom's configuration, looked up from the working directory upwards",
    json: "answer with one JSON object on standard output",
    quiet: "say nothing but errors",
    lang: "language of the messages: de or en",
    format: "how problems are printed: text or github",
    help: "show this help",
    version: "show the version",
  },
  build: {
    about: "read the releases and write the site",
    out: "output folder, from the working directory",
    now: "build as at this moment (RFC 3339, such as 2026-03-01T09:00:00+01:00)",
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
  check: {
    about: "read everything and report every problem; write nothing",
    example: "presswerk check --format github",
    clean: (count: number) => `${releases(count)} read, no problems`,
    found: (count: number, errors: number, warnings: number) =>
      `${releases(count)} read: ${problems(errors, warnings)}`,
  },
  usage: {
    noConfig: (name: string) => `No ${name} found here or in any folder above`,
    noConfigHint: "Name it with --config, or change into the newsroom's folder",
    badNow: (value: string) => `--now is no moment: “${value}”`,
    badNowHint: "Write it as 2026-03-01T09:00:00+01:00",
    badJobs: (value: string) => `--jobs is no whole number from 1 on: “${value}”`,
    badChoice: (option: string, value: string) => `${option} does not know “${value}”`,
    allowed: (choices: string) => `Allowed are: ${choices}`,
    unknownCommand: (name: string) => `Unknown command: “${name}”`,
    unknownOption: (name: string) => `Unknown option: “${name}”`,
    missingValue: (name: string) => `A value is missing: ${name}`,
    tooMany: "Too many arguments",
    seeHelp: (command: string) => `See ${command} --help`,
  },
  crash: "This is a fault in presswerk itself; please report it with the lines below",
};
