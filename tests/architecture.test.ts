import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { problems as german } from "../src/messages/de/problems.js";
import { problems as english } from "../src/messages/en/problems.js";
import { markdownTable } from "./helpers/markdown-table.js";
import { type SourceFile, sourceFile, sourceFiles } from "./helpers/source-files.js";

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), "utf8");
const files = sourceFiles();
const architecture = read("ARCHITECTURE.md");
const words = (cell: string) => cell.split(",").map((word) => word.trim());

describe("who may import whom", () => {
  const rows = markdownTable(architecture, ["room", "may import"]).map(([rooms = "", allowed = ""]) => ({
    rooms: words(rooms),
    allowed: allowed.replace(/^nothing of ours$/, ""),
  }));
  const rooms = rows.flatMap((row) => row.rooms);

  /** The room a file belongs to: the longest name in the table that its path begins with. */
  const roomOf = (name: string) =>
    rooms.filter((room) => name === room || name.startsWith(`${room}/`)).sort((a, b) => b.length - a.length)[0];

  const mayImport = (from: string, to: string) => {
    const allowed = rows.find((row) => row.rooms.includes(from))?.allowed ?? "";
    const exceptions = allowed.match(/^everything but (.*)$/)?.[1];
    return exceptions === undefined ? words(allowed).includes(to) : !words(exceptions).includes(to);
  };

  test("every file has its room in the table, and every room has a file", () => {
    expect(files.filter(({ name }) => roomOf(name) === undefined).map(({ name }) => name)).toEqual([]);
    expect(rooms.filter((room) => !files.some(({ name }) => roomOf(name) === room))).toEqual([]);
  });

  test("a room imports only from its own and from those that the table allows it", () => {
    const wrong = files.flatMap(({ name, ours }) =>
      ours
        .filter((other) => {
          const [from, to] = [roomOf(name) ?? "", roomOf(other) ?? ""];
          return from !== to && !mayImport(from, to);
        })
        .map((other) => `${name} imports ${other}`),
    );
    expect(wrong).toEqual([]);
  });
});

describe("who may touch the world", () => {
  const signs: Record<string, (file: SourceFile) => boolean> = {
    "the disk": ({ foreign }) => foreign.some((name) => /^(node:)?fs(\/|$)/.test(name)),
    "process and console": ({ code, foreign }) =>
      /\b(process|console)\s*[.[?]/.test(code) || foreign.some((name) => /^(node:)?(process|console)$/.test(name)),
    "the clock": ({ code }) => /\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\.now\b|\bTemporal\.Now\b/.test(code),
  };
  const rows = markdownTable(architecture, ["what", "only in"]).map(([what = "", where = ""]) => ({ what, where }));

  test("the table names all that is watched here", () => {
    expect(rows.map(({ what }) => what)).toEqual(Object.keys(signs));
  });

  test.each(rows)("$what only in $where", ({ what, where }) => {
    const touching = files.filter((file) => signs[what]?.(file)).map(({ name }) => name);
    const allowed = (name: string) => words(where).some((room) => name === room || name.startsWith(`${room}/`));
    expect(touching.filter((name) => !allowed(name))).toEqual([]);
  });
});

describe("each dependency in one file", () => {
  const manifest = JSON.parse(read("package.json")) as Record<string, Record<string, string>>;
  const packages = Object.keys({ ...manifest["dependencies"], ...manifest["optionalDependencies"] });
  const rows = markdownTable(read("docs/decisions.md"), ["package", "only in", "for"]);
  const packageOf = (specifier: string) => specifier.split("/", specifier.startsWith("@") ? 2 : 1).join("/");
  const importers = (dependency: string) =>
    files.filter(({ foreign }) => foreign.some((name) => packageOf(name) === dependency)).map(({ name }) => name);

  test("docs/decisions.md lists exactly the dependencies of package.json", () => {
    expect(rows.map(([name]) => name).sort()).toEqual(packages.sort());
  });

  test.each(rows)("%s only in %s", (name = "", only = "") => {
    expect(importers(name).map((file) => `src/${file}.ts`)).toEqual([only]);
  });

  test("nothing is imported that package.json does not name", () => {
    const known = new Set(packages);
    const foreign = files.flatMap((file) => file.foreign).filter((name) => !name.startsWith("node:"));
    expect([...new Set(foreign.map(packageOf))].filter((name) => !known.has(name))).toEqual([]);
  });
});

describe("each code of a problem", () => {
  const codes = Object.keys(english).sort();

  test("has a sentence in German too", () => {
    expect(Object.keys(german).sort()).toEqual(codes);
  });

  test("is explained in docs/checks.md, and no other is", () => {
    const sections = [...read("docs/checks.md").matchAll(/^## ([a-z0-9-]+)$/gm)].map((match) => match[1]);
    expect(sections.sort()).toEqual(codes);
  });

  test("is used by the program", () => {
    const program = files.filter(({ name }) => !name.startsWith("messages/") && name !== "model/problems");
    const text = program.map(({ name }) => read(`src/${name}.ts`)).join("\n");
    expect(codes.filter((code) => !text.includes(`"${code}"`))).toEqual([]);
  });
});

describe("the reader of imports", () => {
  test("sees every kind of import, over several lines too, and none in comments", () => {
    const text = `import fs from "node:fs";
import {
  type A,
} from "../model/a.js";
export { b } from "./b.js";
import "./c.js";
// import "./not.js";
/* import "./nor.js"; */
const d = await import("./d.js");
export const from = "./neither.js";
const url = "https://example.org/"; console.log("process.exit");
`;
    const file = sourceFile("room/file", text);
    expect(file.ours).toEqual(["model/a", "room/b", "room/c", "room/d"]);
    expect(file.foreign).toEqual(["node:fs"]);
    expect(file.code).toContain("console.");
    expect(file.code).not.toContain("process.");
  });
});
