// Loaded before a Node program: at its end it writes what the program used into the file that BENCH_USAGE names.

import { writeFileSync } from "node:fs";

process.on("exit", () => writeFileSync(process.env.BENCH_USAGE, JSON.stringify(process.resourceUsage())));
