import { symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { Fault } from "../../src/model/fault.js";
import { addressIn, openInFolder } from "../../src/subscriber/folder.js";
import { folderOf } from "../helpers/feeds.js";

const base = "https://medien.example.org/presse/";
const folder = () => folderOf({ "a b/feed.xml": "feed", "index.html": "page" });

async function reasonOf(answer: Promise<unknown>): Promise<unknown> {
  const fault = await answer.catch((error: unknown) => error);
  return fault instanceof Fault ? (fault as Fault<"network">).values.reason : fault;
}

test("an address below the base is the file that will stand there", async () => {
  const root = folder();
  const open = openInFolder({ root, base });
  const url = addressIn({ root, base }, "a b/feed.xml");
  expect(url).toBe(`${base}a%20b/feed.xml`);
  expect(await open(`${url}?x=1#y`)).toMatchObject({ status: 200, transferred: 4 });
  expect(new TextDecoder().decode((await open(base)).bytes)).toBe("page");
  expect(await open(`${base}weg.xml`)).toMatchObject({ status: 404, url: `${base}weg.xml` });
});

test("without a base documents have file addresses", async () => {
  const root = folder();
  const url = addressIn({ root }, "a b/feed.xml");
  expect(url).toMatch(/^file:\/\/.*\/a%20b\/feed\.xml$/);
  expect(await openInFolder({ root })(url)).toMatchObject({ status: 200, url });
});

test("nothing outside of the folder is read", async () => {
  const root = folder();
  const outside = join(folderOf({ "secret.xml": "secret" }), "secret.xml");
  symlinkSync(outside, join(root, "link.xml"));
  const open = openInFolder({ root, base });
  expect(await reasonOf(open("https://elsewhere.example/feed.xml"))).toBe("outside-folder");
  expect(await reasonOf(open(`file://${outside}`))).toBe("outside-folder");
  expect(await reasonOf(open(`${base}link.xml`))).toBe("outside-folder");
  expect(await reasonOf(open(`${base}..%2F..%2F..%2F..%2F..%2Fetc%2Fpasswd`))).toBe("outside-folder");
  expect(await reasonOf(open(`${base}%ZZ`))).toBe("outside-folder");
});

test("a file that is too large is not read", async () => {
  const root = folder();
  writeFileSync(join(root, "large.xml"), "x".repeat(1000));
  expect(await reasonOf(openInFolder({ root, base })(`${base}large.xml`, { maxBytes: 999 }))).toBe("too-large");
});
