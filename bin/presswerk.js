#!/usr/bin/env node
import { run } from "../lib/cli/run.js";
import { realSystem } from "../lib/cli/system.js";

process.exitCode = await run(realSystem());
