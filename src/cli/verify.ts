import { verifyCommand } from "../commands/verify.js";
import { withoutUnwritable } from "../model/characters.js";
import type { Finding } from "../model/findings.js";
import { groupBy } from "../model/group-by.js";
import { configPath, moment } from "./options.js";
import { asGithub } from "./report.js";
import { colours, type Session, show } from "./session.js";

export interface VerifyFlags {
  readonly now?: string;
}

/** `presswerk verify <url or folder>`: gives back the exit code. */
export async function runVerify(
  session: Session,
  flags: VerifyFlags,
  [source = ""]: readonly string[],
): Promise<number> {
  const { system, options } = session;
  const outcome = await verifyCommand({
    source,
    cwd: system.cwd,
    config: options.config === undefined ? undefined : configPath(session),
    now: moment(session, flags.now),
    clock: () => performance.now(),
  });
  const told = outcome.answer.findings.map((finding) => tell(finding, session));
  if (!options.json) for (const line of reportLines(told, session)) system.stdout.write(line);
  return show(session, { ...outcome, diagnostics: [] }, { json: { findings: told }, summary: [] });
}

/** A finding in words, as `--json` gives it. */
interface ToldFinding extends Pick<Finding, "code" | "severity" | "url"> {
  readonly message: string;
  readonly hint: string;
}

function tell({ code, severity, url, values }: Finding, { messages }: Session): ToldFinding {
  const sentence = messages.findings[code] as { message: (v: unknown) => string; hint: (v: unknown) => string };
  const [message, hint] = [sentence.message(values), sentence.hint(values)].map(oneLine) as [string, string];
  return { code, severity, url: oneLine(url), message, hint };
}

/** With `--quiet` errors only. */
function reportLines(told: readonly ToldFinding[], session: Session): string[] {
  const { messages, options } = session;
  const heard = options.quiet ? told.filter(({ severity }) => severity === "error") : told;
  if (options.format === "github") return heard.map(asNote);
  const groups = groupBy(heard, ({ code, message }) => `${code} ${message}`);
  const words = messages.cli.verify;
  const errors = told.filter(({ severity }) => severity === "error").length;
  const sum = told.length === 0 ? words.good : words.found(errors, told.length - errors);
  return [...[...groups.values()].map((group) => asText(group, session)), ...(options.quiet ? [] : [`${sum}\n`])];
}

function asNote({ code, severity, url, message, hint }: ToldFinding): string {
  const place = { file: "", line: 1, column: 1 };
  return asGithub({ ...place, code, severity, message, hint: `${url}\n${hint}` });
}

/** So many addresses at which the same is amiss are shown to a person. */
const most = 5;

/** The same thing is often amiss in every feed: it is said once. */
function asText(group: readonly ToldFinding[], { messages, system }: Session): string {
  const [first] = group as readonly [ToldFinding];
  const { severity, message, hint, code } = first;
  const colour = colours({ ...system, stderr: system.stdout });
  const paint = (number: number, text: string) => (colour ? `\u001b[${number}m${text}\u001b[0m` : text);
  const kind = paint(severity === "error" ? 31 : 33, messages.cli[severity]);
  const urls = group.slice(0, most).map(({ url }) => `    ${url}\n`);
  const more = group.length > most ? `    ${messages.cli.verify.more(group.length - most)}\n` : "";
  return `${kind}: ${message} ${paint(2, `[${code}]`)}\n${urls.join("")}${more}    ${hint}\n\n`;
}

/** A feed may hold anything: what a terminal would obey is left out. */
function oneLine(text: string): string {
  return withoutUnwritable(text).replace(/\s+/g, " ").slice(0, 1000);
}
