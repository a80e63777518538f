import { arch, availableParallelism, cpus, totalmem, type } from "node:os";
import { median } from "./measure.mjs";

const number = (value) => value.toLocaleString("en");
const seconds = (value) => (value < 10 ? value.toFixed(2) : value.toFixed(1));
const table = (head, rows) =>
  [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");

/** The text of docs/performance.md. */
export function report(results, { others, missing, runs }) {
  const [{ model = "unknown" } = {}] = cpus();
  const machine = `${availableParallelism()} processors (${model.trim()}, ${arch()}), ${Math.round(totalmem() / 2 ** 30)} GiB, ${type()}`;
  return `# Performance

Written by \`npm run bench\`, which measures presswerk beside other generators that do the same work on the same machine.
Do not edit by hand.

- Machine: ${machine}; Node ${process.versions.node}.
- Beside presswerk: ${others.map(({ name, version }) => `${name} ${version}`).join(", ") || "nobody"}.${missing.length > 0 ? ` Not installed there: ${missing.join(", ")}.` : ""}
- The work: one page for each release (German and English, about 4.5 kB of Markdown), an index page, RSS, Atom and JSON Feed of the newest 50 with
  full text, and a feed for each of 24 topics; presswerk makes these in three formats and both languages, and pages for years and months too.${leftOut(others)}
- “Everything on”: complete archives of every feed in three formats besides (structured data stand in every page in any case).
- ${runs} rounds; in each everybody builds once, in turn. A cold build finds neither output nor cache. Medians, smallest and largest in brackets; ratios are taken
  round by round, and below 1 presswerk is faster or smaller. Slow peers take part with up to 1,000 or 10,000 releases only.
- Peak memory is the resident set of the whole process, with all threads.
- What polling costs a server stands in [load.md](load.md).

${results.map(section).join("\n")}
## Growth

What one release costs, from the medians above.

${table(["releases", "cold, ms", "peak MiB per 1,000", "one edited, ms for the whole build", "nothing to do, ms"], results.map(growth))}
`;
}

function leftOut(others) {
  const lazy = others.filter(({ leavesOut }) => leavesOut !== "nothing");
  return lazy.length === 0
    ? ""
    : `\n  Left out: ${lazy.map(({ name, leavesOut }) => `${leavesOut} by ${name}`).join(", ")}.`;
}

function section({ size, cold, edited, nothing, profiles }) {
  const hugo = cold.find(({ name }) => name === "Hugo")?.rounds;
  const [plain] = cold;
  const lines = [
    ...cold.map(({ name, rounds }) => [`${name}, cold`, rounds]),
    ["presswerk, one release edited", edited],
    ["presswerk, nothing to do", nothing],
  ];
  const ratio = (rounds, other, key) =>
    other === undefined || other === rounds
      ? "–"
      : median(rounds.map((round, index) => round[key] / other[index][key])).toFixed(3);
  const rows = lines.map(([name, rounds]) => [
    name,
    spread(rounds, "wall", seconds),
    spread(rounds, "cpu", seconds),
    spread(rounds, "mib", (value) => value.toFixed(0)),
    ratio(rounds, hugo, "wall"),
    ratio(rounds, hugo, "mib"),
    ratio(rounds, plain.rounds, "wall"),
  ]);
  const head = [
    "build",
    "wall s",
    "CPU s",
    "peak MiB",
    "wall to Hugo’s cold",
    "memory to Hugo’s",
    "wall to presswerk’s cold",
  ];
  return `## ${number(size)} releases

${table(head, rows)}

${Object.entries(profiles)
  .map(([kind, shares]) => profileLine(kind, shares))
  .join("\n\n")}
`;
}

const kinds = { cold: "A cold build in one thread", warm: "A build after one edit" };

function profileLine(kind, shares) {
  const shown = shares.slice(0, 10).map(([place, share]) => `${place} ${Math.round(share * 100)} %`);
  return `${kinds[kind]} spends its time in: ${shown.join(", ")}.`;
}

function spread(rounds, key, form) {
  const values = rounds.map((round) => round[key]);
  return `${form(median(values))} (${form(Math.min(...values))} to ${form(Math.max(...values))})`;
}

function growth({ size, cold: [plain], edited, nothing }) {
  const wall = (rounds) => median(rounds.map((round) => round.wall)) * 1000;
  const mib = median(plain.rounds.map((round) => round.mib));
  return [
    number(size),
    (wall(plain.rounds) / size).toFixed(2),
    ((mib / size) * 1000).toFixed(0),
    wall(edited).toFixed(0),
    wall(nothing).toFixed(0),
  ];
}
