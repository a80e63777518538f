import { expect, onTestFinished, test } from "vitest";
import { verifyAddress } from "../../src/verify/verify-address.js";
import { freePort } from "../helpers/free-port.js";
import { minimal, newsroom, noon } from "../helpers/newsroom.js";
import { needs } from "../helpers/programs.js";
import { pdf, png } from "../helpers/small-files.js";
import { buildAgain, publishTo } from "../publish/newsroom.js";
import { ask } from "./ask.js";
import type { ServerName } from "./configurations.js";
import { folderOf, startServer } from "./running.js";

const release = (title: string, date: string, more = "") =>
  `---\ntitle: ${title}\ndate: ${date}\ntopics: [wirtschaft]\n${more}---\n${"Viel Text. ".repeat(200)}\n\n[Eins](eins.md)\n`;

const files = {
  "releases/eins.md": release("Eins", "2026-03-01 09:00", "aliases: [/alt/eins]\n"),
  "releases/zwei.md": release("Zwei", "2026-03-02 09:00", "withdrawn: { date: 2026-03-03, reason: Irrtum }\n"),
  "releases/drei.md": release(
    "Drei",
    "2026-03-03 09:00",
    'image: { src: "Große Brücke.png", alt: Brücke }\nattachments: [{ src: plan.pdf, title: Plan }]\n',
  ),
  "releases/Große Brücke.png": png(3, 2, [0, 0, 200]),
  "releases/plan.pdf": pdf,
};

test.for<ServerName>(["apache2", "nginx", "caddy"])(
  "verify finds nothing on a newsroom that %s serves by the rules that presswerk wrote",
  async (name, context) => {
    needs(name, context);
    const port = await freePort();
    const url = `http://127.0.0.1:${port}/`;
    const configuration = `${minimal.replace("https://medien.example.org/", url)}hosting: [apache, nginx, caddy]
feeds: { items: 2, archive: 2, former: { /alt/feed.xml: rss.xml } }
security: { contact: sicherheit@example.org, expires: 2027-01-01 }
`;
    const folder = newsroom({ ...files, "presswerk.yaml": configuration });
    await buildAgain(folder, {});
    const root = folderOf([]);
    await publishTo(root, folder);
    const server = await startServer(name, root, { port });
    onTestFinished(() => server.stop());
    const found = await verifyAddress(url, { now: noon, clock: () => performance.now() });
    expect(found).toEqual([]);
    const { headers, body } = await ask(server.origin, "/.well-known/security.txt");
    expect(headers["content-type"]).toBe("text/plain; charset=utf-8");
    expect(body.toString()).toBe(`Contact: mailto:sicherheit@example.org
Expires: 2026-12-31T23:00:00Z
Canonical: ${url}.well-known/security.txt
`);
  },
);
