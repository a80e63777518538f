import { type VerifyAnswer, verifyCommand } from "../commands/verify.js";
import { withoutUnwritable } from "../model/characters.js";
import type { Finding } from "../model/findings.js";
import { groupBy } from "../model/group-by.js";
import { configPath, moment } from "./options.js";
import { asGithub, type Told } from "./report.js";
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
  const summary = options.format === "github" ? told.map(asNote) : lines(told, session);
  return show(session, { ...outcome, diagnostics: [] }, { json: { findings: told }, summary });
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

function asNote({ code, severity, url, message, hint }: ToldFinding): string {
  const told: Told = { code, severity, file: "", line: 1, column: 1, message, hint: `${url}\n${hint}` };
  return asGithub(told).trimEnd();
}
