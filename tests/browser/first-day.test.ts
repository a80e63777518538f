import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { emptyFolder } from "../helpers/empty-folder.js";
import { run, start } from "../helpers/executable.js";
import { serveFiles } from "../helpers/file-server.js";
import { seenByNewsboat } from "../helpers/newsboat.js";
import { needs } from "../helpers/programs.js";
import { siteIn } from "../helpers/site.js";
import { visitServed } from "./browse.js";

const days = [
  {
    language: "de",
    headline: "Neue Brücke für den Verkehr freigegeben",
    slug: "neue-bruecke-fuer-den-verkehr-freigegeben",
    banner: "Diese Seite nennt eine Meldung, die noch nicht öffentlich ist",
    errors: "1 Fehler",
    place: "Ort",
  },
  {
    language: "en",
    headline: "New bridge opens to traffic",
    slug: "new-bridge-opens-to-traffic",
    banner: "this page names a release that is not public yet",
    errors: "1 error",
    place: "place",
  },
];

test.for(days)(
  "from an empty folder to a reader, with the real program: $language",
  { timeout: 120_000 },
  async ({ language, headline, slug, banner, errors, place }, context) => {
    needs("newsboat", context);
    needs("sqlite3", context);
    const [folder, temporary] = [emptyFolder(), emptyFolder()];
    run(folder, "init", "--yes", "--language", language, "--lang", language);
    const path = join(folder, run(folder, "new", headline, "--lang", language).trim());
    const written = readFileSync(path, "utf8");
    const save = (text: string) => writeFileSync(path, text);
    save(`${written}\nThe first sentence.\n`);
    expect(run(folder, "check", "--lang", language)).toContain("3 ");

    const preview = await start(folder, ["preview", "--port", "0", "--lang", language], { TMPDIR: temporary });
    const { page, foreign, complaints } = await visitServed(context, preview.firstLine);
    await page.getByRole("complementary").getByText(banner).waitFor();
    expect(await page.locator(".presswerk-mark").count()).toBe(1);
    await page.getByRole("link", { name: headline, exact: true }).click();
    await page.getByText("The first sentence.").waitFor();
    save(`${written}\nThe second sentence.\n`);
    await page.getByText("The second sentence.").waitFor();
    save(written.replace(/^date: .*$/m, "date: 2026-02-30"));
    await page.getByText(errors).waitFor();
    expect(await page.getByText("The second sentence.").count()).toBe(1);
    save(`${written.replace(/^issuer:/m, `place: ${place}\nissuer:`)}\nThe third sentence.\n`);
    await page.getByText("The third sentence.").waitFor();
    expect(await page.getByText(errors).count()).toBe(0);
    expect([...foreign, ...complaints]).toEqual([]);
    expect(readdirSync(folder)).not.toContain("dist");
    expect(readdirSync(folder)).not.toContain(".presswerk");
    expect((await preview.interrupt()).exit).toBe(0);
    expect(readdirSync(temporary)).toEqual([]);

    run(folder, "build", "--lang", language);
    const site = siteIn(join(folder, "dist"));
    expect(site.paths.filter((name) => /preview/.test(`${name} ${site.text(name)}`))).toEqual([]);
    const server = await serveFiles(site.folder);
    context.onTestFinished(() => server.close());
    const seen = await seenByNewsboat(`${server.url}rss.xml`);
    const id = /^id: (.*)$/m.exec(written)?.[1];
    const own = seen.find(({ guid }) => guid === id);
    expect(own).toMatchObject({ title: headline, url: expect.stringContaining(`/${slug}/`) });
    expect(own?.content).toContain("The third sentence.");
    expect(seen).toHaveLength(2);
  },
);
