import { type Showing, startPreview } from "../commands/preview.js";
import { tell, tellFault } from "../messages/tell.js";
import { Fault } from "../model/fault.js";
import { messageLanguage } from "./language.js";
import { configPath } from "./options.js";
import { progressOn } from "./progress.js";
import { asText } from "./report.js";
import { colours, type Session } from "./session.js";
import { UsageError } from "./usage.js";

export interface PreviewFlags {
  readonly port?: string;
}

/** `presswerk preview`: runs until it is interrupted; gives back the exit code. */
export async function runPreview(session: Session, flags: PreviewFlags): Promise<number> {
  const { system, messages, options } = session;
  const words = messages.cli.preview;
  const config = configPath(session);
  const port = portOf(session, flags.port);
  const interruption = new AbortController();
  const interrupted = system.interrupted().then(() => interruption.abort(ended));
  const reader = reporter(session);
  const progress = progressOn(session);
  let ready = false;
  try {
    const preview = await startPreview({
      ...{
        config,
        port,
        now: system.now,
        owner: system.owner,
        speaker: { messages, language: messageLanguage(system) },
      },
      told: reader.tell,
      progress(done, all) {
        interruption.signal.throwIfAborted();
        // later there is little to read, and nobody waits for it
        if (!ready) progress.step({ doing: "read", done, all });
      },
    }).finally(() => {
      ready = true;
      progress.end();
    });
    try {
      const { url, showing } = preview;
      system.stdout.write(options.json ? `${JSON.stringify({ url }, null, 2)}\n` : `${url}\n`);
      reader.begin(showing);
      await Promise.race([interrupted, preview.failed]);
    } finally {
      await preview.close();
    }
  } catch (error) {
    if (error !== ended) throw error;
  }
  if (!options.quiet) system.stderr.write(`${words.ended}\n`);
  return 0;
}

/** Thrown by whatever is at work when the preview is to end. */
const ended = new Error("The preview was ended");

function portOf({ messages }: Session, text = "4321"): number {
  const { preview, usage } = messages.cli;
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535)
    throw new UsageError(preview.badPort(text), usage.seeHelp("presswerk preview"));
  return Number(text);
}

/** Says on the terminal what the pages show, and which errors they show. */
function reporter({ system, messages, options }: Session) {
  const words = messages.cli.preview;
  let errors = 0;
  const say = (line: string) => {
    if (!options.quiet) system.stderr.write(`${line}\n`);
  };
  const report = (showing: Showing) => {
    for (const error of showing.errors) {
      const told = error instanceof Fault ? tellFault(error, messages) : tell(error, messages);
      system.stderr.write(asText(told, messages, colours(system)));
    }
    errors = showing.errors.length;
  };
  return {
    begin(showing: Showing) {
      report(showing);
      say(errors > 0 ? words.broken : words.ready(showing.scene?.edition.published.length ?? 0));
    },
    tell(showing: Showing) {
      const before = errors;
      report(showing);
      say(errors > 0 ? words.broken : before > 0 ? words.mended : words.shown);
    },
  };
}
