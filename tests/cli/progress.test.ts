import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { progressOn } from "../../src/cli/progress.js";
import type { Session } from "../../src/cli/session.js";
import { messages } from "../../src/messages/messages.js";

function shown({
  env = {},
  isTTY = true,
  ...options
}: {
  env?: Record<string, string>;
  isTTY?: boolean;
  quiet?: boolean;
  json?: boolean;
}) {
  const written: string[] = [];
  const stream = { isTTY, columns: 60, write: (text: string) => written.push(text) };
  const system = {
    argv: [],
    env,
    cwd: "/",
    stdout: stream,
    stderr: stream,
    now: () => 0,
    owner: { pid: 1, isRunning: () => true },
    interrupted: async () => undefined,
    stdin: Readable.from([]),
  };
  let now = 0;
  const progress = progressOn({ system, messages: messages.en, options } as Session, () => now);
  for (let done = 100; done <= 400; done += 100) {
    now += 500;
    progress.step({ doing: "read", done, all: 1000 });
  }
  progress.end();
  return written;
}

test("after a second the line says what is done, how far and how long yet, and goes at the end", () => {
  expect(shown({})).toEqual([
    "\r\u001b[KReading releases 200/1000, about 2 s left",
    "\r\u001b[KReading releases 300/1000, about 3 s left",
    "\r\u001b[KReading releases 400/1000, about 3 s left",
    "\r\u001b[K",
  ]);
});

test.each([{ isTTY: false }, { env: { NO_COLOR: "1" } }, { env: { CI: "true" } }, { quiet: true }, { json: true }])(
  "nothing is shown with %j",
  (where) => {
    expect(shown(where)).toEqual([]);
  },
);
