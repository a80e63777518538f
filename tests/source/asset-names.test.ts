import { expect, test } from "vitest";
import { noNames, takeName } from "../../src/source/asset-names.js";

function names(...paths: string[]): string[] {
  const taken = noNames();
  return paths.map((path) => takeName(path, taken));
}

test("a file below the release's folder keeps its path, any other its base name", () => {
  expect(names("foto.jpg", "bilder/foto.jpg", "../gemeinsam/logo.svg")).toEqual([
    "foto.jpg",
    "bilder/foto.jpg",
    "logo.svg",
  ]);
});

test("two files of one name are told apart by number, whatever their case or the spelling of their umlauts", () => {
  expect(names("foto.jpg", "../a/Foto.JPG", "../b/foto.jpg")).toEqual(["foto.jpg", "Foto-2.JPG", "foto-3.jpg"]);
  expect(names("größe.pdf", "../größe.pdf")).toEqual(["größe.pdf", "größe-2.pdf"]);
});

test("a number never takes a name that another file has already", () => {
  expect(names("foto-2.jpg", "foto.jpg", "../foto.jpg")).toEqual(["foto-2.jpg", "foto.jpg", "foto-3.jpg"]);
});

test("nothing takes the place of the page itself", () => {
  expect(names("index.html", "../INDEX.html")).toEqual(["index-2.html", "INDEX-3.html"]);
});

test("a file and a folder never get one name", () => {
  expect(names("a/b.jpg", "../x/A")).toEqual(["a/b.jpg", "A-2"]);
  expect(names("../x/a", "a/b.jpg")).toEqual(["a", "b.jpg"]);
  expect(names("index.html/foto.jpg")).toEqual(["foto.jpg"]);
});

test("leading underscores go, because some hosts hide such files", () => {
  expect(names("_bilder/__foto.jpg", "_")).toEqual(["bilder/foto.jpg", "_"]);
});
