import { execFile, execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { expect, onTestFinished, type TestContext, test } from "vitest";
import { emptyFolder } from "../helpers/empty-folder.js";
import { buildIn, minimal, newsroom } from "../helpers/newsroom.js";
import { needs } from "../helpers/programs.js";

interface Secure {
  readonly url: string;
  /** Path of the certificate, which is its own authority. */
  readonly certificate: string;
}

/** A newsroom served by https with a certificate for localhost that is good for so many days from now. */
async function secureSite(context: TestContext, days: number): Promise<Secure> {
  needs("openssl", context);
  const folder = emptyFolder();
  const [key, certificate] = [join(folder, "key.pem"), join(folder, "certificate.pem")];
  const subject = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"];
  const files = ["-keyout", key, "-out", certificate];
  const made = [
    "req",
    "-x509",
    "-newkey",
    "ec",
    "-pkeyopt",
    "ec_paramgen_curve:prime256v1",
    "-nodes",
    "-days",
    `${days}`,
  ];
  execFileSync("openssl", [...made, ...subject, ...files], { stdio: "ignore" });
  let root = "";
  const server = createServer({ key: readFileSync(key), cert: readFileSync(certificate) }, (request, response) => {
    const path = join(root, "dist", decodeURIComponent(request.url ?? "/"));
    const file = path.endsWith("/") ? `${path}index.html` : path;
    if (!existsSync(file)) return void response.writeHead(404).end();
    const type = file.endsWith("json")
      ? "application/feed+json"
      : file.endsWith("xml")
        ? "application/xml"
        : "text/html";
    if (request.headers["if-none-match"] === '"1"') return void response.writeHead(304, { etag: '"1"' }).end();
    response.writeHead(200, { "content-type": type, etag: '"1"' }).end(readFileSync(file));
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  onTestFinished(() => void server.close());
  const url = `https://localhost:${(server.address() as AddressInfo).port}/`;
  const configuration = minimal.replace("https://medien.example.org/", url);
  const release = "---\ntitle: Eins\ndate: 2026-03-01\n---\nText.\n";
  root = newsroom({ "presswerk.yaml": configuration, "releases/eins.md": release });
  await buildIn(root);
  return { url, certificate };
}

/** What the real program finds, which trusts this certificate if it is given; that this server does not compress is no matter. */
function codesFound({ url }: Pick<Secure, "url">, trusted?: string): Promise<[exit: number, codes: string[]]> {
  const env = { PATH: process.env.PATH ?? "", ...(trusted && { NODE_EXTRA_CA_CERTS: trusted }) };
  return new Promise((done, failed) => {
    const words = ["bin/presswerk.js", "verify", url, "--json"];
    execFile(process.execPath, words, { env }, (error, stdout, stderr) => {
      if (!stdout.includes('"findings"')) return failed(new Error(stdout + stderr));
      const findings = JSON.parse(stdout).findings as { code: string }[];
      const codes = new Set(findings.map(({ code }) => code).filter((code) => code !== "not-compressed"));
      done([Number(error?.code ?? 0), [...codes]]);
    });
  });
}

test("a certificate that nobody vouches for is told of", { timeout: 30_000 }, async (context) => {
  expect(await codesFound(await secureSite(context, 90))).toEqual([1, ["certificate"]]);
});

test("a good one is good, and one that is about to expire is told of in time", { timeout: 30_000 }, async (context) => {
  const good = await secureSite(context, 90);
  expect(await codesFound(good, good.certificate)).toEqual([0, []]);
  const late = await secureSite(context, 5);
  expect(await codesFound(late, late.certificate)).toEqual([0, ["certificate-ends"]]);
  const other = { url: late.url.replace("localhost", "127.0.0.1") };
  expect(await codesFound(other, late.certificate)).toEqual([1, ["certificate"]]);
});
