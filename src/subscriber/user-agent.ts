import { createRequire } from "node:module";

/** How presswerk introduces itself to servers: `presswerk/1.2.3`. */
export function userAgent(): string {
  const { version } = createRequire(import.meta.url)("../../package.json") as { version: string };
  return `presswerk/${version}`;
}
