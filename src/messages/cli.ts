import type { cli } from "./en/cli.js";

/** Every sentence of the commands that is not a diagnostic. */
export type CliMessages = typeof cli;
