import type { Hosting } from "../../model/newsroom.js";
import type { OutputFile } from "../../model/output-file.js";
import type { SiteRules } from "../../model/site-rules.js";
import { apacheFiles } from "./apache.js";
import { caddyFile } from "./caddy.js";
import { headersFile } from "./headers-file.js";
import { nginxFile } from "./nginx.js";
import { redirectsFile } from "./redirects-file.js";

/** The files that tell the servers named in `hosting` how to serve the site. */
export function serverFiles(rules: SiteRules, hosting: readonly Hosting[]): OutputFile[] {
  return [
    ...(hosting.includes("apache") ? apacheFiles(rules) : []),
    ...(hosting.includes("nginx") ? [nginxFile(rules)] : []),
    ...(hosting.includes("caddy") ? [caddyFile(rules)] : []),
    ...(hosting.includes("netlify") || hosting.includes("cloudflare")
      ? [headersFile(rules, hosting), redirectsFile(rules, hosting)]
      : []),
  ];
}
