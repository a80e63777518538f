import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, onTestFinished, type TestContext, test } from "vitest";
import { emptyFolder } from "../helpers/empty-folder.js";
import { freePort } from "../helpers/free-port.js";
import { minimal, newsroom } from "../helpers/newsroom.js";
import { needs } from "../helpers/programs.js";
import { pdf } from "../helpers/small-files.js";
import { programs } from "../interop/subscribers/programs.js";
import type { Seen } from "../interop/subscribers/seen.js";
import { environment } from "../publish/remotes/remote.js";
import { startSftp } from "../publish/remotes/sftp-server.js";
import { ask } from "./ask.js";
import { folderOf, startServer } from "./running.js";

const run = promisify(execFile);
const newsboat = programs.find(({ name }) => name === "newsboat")?.poll;

const release = (title: string, date: string, more = "", text = "Der Text.") =>
  `---\nid: "tag:medien.example.org,2026:${title}"\ntitle: ${title}\ndate: ${date}\n${more}---\n${text}\n`;

/** A press office with a web server elsewhere: what is edited here is built, sent by SFTP, served by nginx, and read by newsboat. */
async function pressOffice(context: TestContext) {
  for (const program of ["nginx", "newsboat", "sqlite3", "rclone", "sshd", "ssh-keygen"] as const)
    needs(program, context);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/`;
  const configuration = `${minimal.replace("https://medien.example.org/", url)}hosting: [nginx]\n`;
  const folder = newsroom({
    "presswerk.yaml": configuration,
    "releases/alt.md": release("Alte Meldung", "2026-05-01 09:00"),
    "releases/plan.pdf": pdf,
  });
  const sftp = await startSftp();
  onTestFinished(() => sftp.stop());
  const [root, memory] = [folderOf([]), emptyFolder()];
  const presswerk = async (...words: readonly string[]) => {
    const options = { cwd: folder, env: { ...environment(sftp.remote), NO_COLOR: "1" } };
    const { stdout } = await run(process.execPath, [join(process.cwd(), "bin/presswerk.js"), ...words], options);
    return stdout;
  };
  const publish = async () => {
    await presswerk("build", "--now", "2026-06-01T12:00:00+02:00");
    return JSON.parse(await presswerk("publish", `web:${root}`, "--json"));
  };
  await publish();
  const server = await startServer("nginx", root, { port });
  onTestFinished(() => server.stop());
  return {
    edit: (path: string, content: string) => writeFileSync(join(folder, path), content),
    /** Builds, publishes, has nginx read its rules again, and polls with newsboat; tells what newsboat has then. */
    async published(): Promise<readonly Seen[]> {
      expect((await publish()).uploaded).toBeGreaterThan(0);
      server.reload();
      return (await newsboat?.(`${url}rss.xml`, memory)) ?? [];
    },
    status: async (path: string) => (await ask(server.origin, path)).status,
  };
}

test("from an edited file by SFTP and nginx into newsboat: a release, its correction, its withdrawal", {
  timeout: 300_000,
}, async (context) => {
  const office = await pressOffice(context);
  const attachment = "attachments: [{ src: plan.pdf, title: Plan }]\n";
  const known = { id: "tag:medien.example.org,2026:Neue Meldung", title: "Neue Meldung" };
  const seen = (items: readonly Seen[]) => items.find(({ id }) => id === known.id);
  const titles = (items: readonly Seen[]) => items.map(({ title }) => title).sort();

  office.edit(
    "releases/neu.md",
    release("Neue Meldung", "2026-05-20 10:30", attachment, "Die Brücke öffnet am Montag."),
  );
  const first = await office.published();
  expect(titles(first)).toEqual(["Alte Meldung", "Neue Meldung"]);
  expect(seen(first)).toMatchObject({ ...known, at: "2026-05-20T08:30:00.000Z" });
  expect(seen(first)?.text).toContain("Die Brücke öffnet am Montag.");
  expect([await office.status("/2026/neu/"), await office.status("/2026/neu/plan.pdf")]).toEqual([200, 200]);

  const correction = `${attachment}corrections: [{ date: 2026-05-21 09:00, note: Sie öffnet am Dienstag }]\n`;
  office.edit(
    "releases/neu.md",
    release("Neue Meldung", "2026-05-20 10:30", correction, "Die Brücke öffnet am Dienstag."),
  );
  const corrected = await office.published();
  expect(titles(corrected)).toEqual(["Alte Meldung", "Neue Meldung"]);
  expect(seen(corrected)).toMatchObject({ ...known, at: "2026-05-20T08:30:00.000Z" });
  expect(seen(corrected)?.text).toContain("Sie öffnet am Dienstag");
  expect(seen(corrected)?.text).not.toContain("Montag");

  const withdrawal = `${attachment}withdrawn: { date: 2026-05-22 08:00, reason: Die Brücke bleibt zu }\n`;
  office.edit(
    "releases/neu.md",
    release("Neue Meldung", "2026-05-20 10:30", withdrawal, "Die Brücke öffnet am Dienstag."),
  );
  const withdrawn = await office.published();
  expect(titles(withdrawn)).toEqual(["Alte Meldung", "Neue Meldung"]);
  expect(seen(withdrawn)).toMatchObject({ ...known, at: "2026-05-20T08:30:00.000Z" });
  expect(seen(withdrawn)?.text).toContain("Die Brücke bleibt zu");
  expect(seen(withdrawn)?.text).not.toContain("Dienstag");
  // the worker with the old rules may answer for a moment longer
  for (const path of ["/2026/neu/", "/2026/neu/plan.pdf"]) {
    await expect.poll(() => office.status(path), { timeout: 10_000 }).toBe(410);
  }
  expect(await office.status("/2026/alt/")).toBe(200);
});
