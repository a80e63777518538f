import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { minimal, newsroom } from "../helpers/newsroom.js";
import { siteIn } from "../helpers/site.js";

/** More than one thread would be given. */
const releases = Object.fromEntries(
  Array.from({ length: 350 }, (_, n) => {
    const date = new Date(Date.UTC(2024, 0, 1) + n * 13 * 3_600_000).toISOString();
    const text = `Text ${n} mit **Fettem**, [Verweis](meldung-${(n * 7) % 350}.md)[^1] & „Anführung“.\n\n[^1]: Fußnote ${n}\n`;
    return [`releases/meldung-${n}.md`, `---\ntitle: Meldung ${n}\ndate: ${date}\ntopics: [wirtschaft]\n---\n${text}`];
  }),
);

test("the output is the same for every number of jobs, in any time zone and locale of the machine", {
  timeout: 240_000,
}, () => {
  const folder = newsroom({ ...releases, "presswerk.yaml": `${minimal}feeds: { items: 20, archive: 50 }\n` });
  const built = (out: string, jobs: string, env: Record<string, string>) => {
    const words = [
      "build",
      "--quiet",
      "--no-cache",
      "--now",
      "2026-06-01T12:00:00Z",
      "--jobs",
      jobs,
      "--out",
      join(folder, out),
    ];
    const config = ["--config", join(folder, "presswerk.yaml")];
    execFileSync(process.execPath, ["bin/presswerk.js", ...words, ...config], { env: { ...process.env, ...env } });
    const site = siteIn(join(folder, out));
    return new Map(site.paths.map((path) => [path, site.text(path)]));
  };
  const alone = built("eins", "1", { TZ: "Europe/Berlin", LC_ALL: "C" });
  expect(built("drei", "3", { TZ: "Pacific/Chatham", LC_ALL: "ar_EG.UTF-8" })).toEqual(alone);
  expect(alone.get("2024/meldung-0/index.html")).toContain("Meldung 0");
});
