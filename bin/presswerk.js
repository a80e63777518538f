#!/usr/bin/env node
import { run } from "../lib/cli/run.js";
import { realSystem } from "../lib/cli/system.js";

// Whoever reads may stop early, as in `presswerk check | head`: that is no trouble of ours.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error) => {
    if (error.code !== "EPIPE") throw error;
  });
}

process.exitCode = await run(realSystem());
