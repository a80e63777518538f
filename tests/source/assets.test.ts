import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { assetsOf, type Found, findAsset, findPicture, findRelease, openAssets } from "../../src/source/assets.js";
import { emptyFolder } from "../helpers/empty-folder.js";
import { pdf, png } from "../helpers/small-files.js";
import { jpeg, svg } from "./file-bytes.js";

/** A configuration's folder with these files, and what its release `releases/2026/brücke/index.md` can find. */
function folder(files: Readonly<Record<string, string | Uint8Array>>) {
  const root = emptyFolder();
  const write = (path: string, content: string | Uint8Array) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  };
  write("releases/2026/brücke/index.md", "");
  for (const [path, content] of Object.entries(files)) write(path, content);
  const store = openAssets({ root, releases: join(root, "releases") });
  return { root, store, assets: assetsOf("releases/2026/brücke/index.md", store) };
}

const codes = ({ findings }: Pick<Found, "findings">) => findings.map(({ code, severity }) => `${severity} ${code}`);

describe("a file that a release names", () => {
  test("is found from the release's own folder, with its true length and size", () => {
    const { root, assets } = folder({ "releases/2026/brücke/bilder/foto.png": png(4, 3, [0, 0, 0]) });
    const { asset, findings } = findAsset("bilder/foto.png", assets);
    expect(findings).toEqual([]);
    expect(asset).toEqual({
      source: join(root, "releases/2026/brücke/bilder/foto.png"),
      name: "bilder/foto.png",
      bytes: png(4, 3, [0, 0, 0]).length,
      mediaType: "image/png",
      width: 4,
      height: 3,
    });
  });

  test("may lie elsewhere in the releases folder, or be reached by a link that ends there", () => {
    const { root, assets } = folder({ "releases/gemeinsam/logo.pdf": pdf });
    symlinkSync(join(root, "releases/gemeinsam"), join(root, "releases/2026/brücke/alle"));
    expect(findAsset("../../gemeinsam/logo.pdf", assets).asset?.name).toBe("logo.pdf");
    const { assets: others } = { assets: assetsOf("releases/2026/brücke/index.md", assets.store) };
    expect(findAsset("alle/logo.pdf", others).asset).toMatchObject({
      name: "alle/logo.pdf",
      source: join(root, "releases/gemeinsam/logo.pdf"),
    });
  });

  test("is one file with one name, however often and by whatever way it is named", () => {
    const { assets } = folder({ "releases/2026/brücke/a.pdf": pdf });
    const first = findAsset("a.pdf", assets).asset;
    expect(findAsset("./a.pdf", assets).asset).toBe(first);
    expect(findAsset("../brücke/a.pdf", assets).asset).toBe(first);
  });

  test("never leads out of the releases folder, nor tells what is there", () => {
    const { root, assets } = folder({ "presswerk.yaml": "", "geheim.pdf": pdf });
    symlinkSync(join(root, "geheim.pdf"), join(root, "releases/2026/brücke/link.pdf"));
    symlinkSync("..", join(root, "releases/2026/brücke/hoch"));
    for (const path of [
      "../../../geheim.pdf",
      "../../../nichts.pdf",
      "link.pdf",
      "/etc/passwd",
      "hoch/../../../../geheim.pdf",
    ]) {
      expect([path, ...codes(findAsset(path, assets))]).toEqual([path, "error outside-releases"]);
    }
  });

  test("is told if it is missing, with the one that differs in case only", () => {
    const { assets } = folder({ "releases/2026/brücke/Foto.JPG": jpeg(1, 1) });
    expect(findAsset("foto.jpg", assets).findings).toEqual([
      { code: "missing-file", severity: "error", values: { path: "foto.jpg", nearest: "Foto.JPG" } },
    ]);
    expect(findAsset("./x/foto.jpg", assets).findings).toEqual([
      { code: "missing-file", severity: "error", values: { path: "./x/foto.jpg" } },
    ]);
  });

  test("is found whichever way its umlauts are written on the disk", () => {
    const { assets } = folder({
      ["releases/2026/brücke/gröste.pdf".normalize("NFD")]: "",
      ["releases/2026/brücke/größe.pdf".normalize("NFC")]: pdf,
    });
    expect(findAsset("größe.pdf".normalize("NFD"), assets).asset?.name).toBe("größe.pdf".normalize("NFC"));
  });

  test("is never a release, a hidden file or a folder, under no other name either", () => {
    const { root, assets } = folder({
      "releases/2026/brücke/andere.md": "Sperrfrist",
      "releases/.git/config": "x",
      "releases/2026/brücke/.htpasswd": "x",
    });
    symlinkSync("andere.md", join(root, "releases/2026/brücke/harmlos.txt"));
    symlinkSync("../../.git/config", join(root, "releases/2026/brücke/harmlos.ini"));
    for (const path of ["andere.md", "harmlos.txt", "harmlos.ini", "../../.git/config", ".htpasswd", "index.md"]) {
      expect([path, ...codes(findAsset(path, assets))]).toEqual([path, "error unpublishable-file"]);
    }
    for (const path of ["", ".", "..", "../brücke/"]) {
      expect([path, ...codes(findAsset(path, assets))]).toEqual([path, "error not-a-file"]);
    }
  });

  test("has a name that every system and server can hold", () => {
    const { assets } = folder({});
    for (const path of ["a\0b.pdf", "a\nb.pdf", "bilder\\foto.jpg", "a\u0085.pdf", "\uD800.pdf"]) {
      expect(codes(findAsset(path, assets))).toEqual(["error bad-file-name"]);
    }
  });

  test("is told once if its name promises something else", () => {
    const { assets } = folder({ "releases/2026/brücke/foto.jpg": png(1, 1, [0, 0, 0]) });
    expect(findAsset("foto.jpg", assets)).toMatchObject({
      asset: { mediaType: "image/png" },
      findings: [
        { code: "wrong-extension", severity: "warning", values: { path: "foto.jpg", mediaType: "image/png" } },
      ],
    });
    expect(findAsset("foto.jpg", assets).findings).toEqual([]);
  });

  test("runs no program in a reader's browser, whatever its name says", () => {
    const { assets } = folder({
      "releases/2026/brücke/gut.svg": svg("<path/>"),
      "releases/2026/brücke/boese.svg": svg("<script>alert(1)</script>"),
      "releases/2026/brücke/boese.txt": svg("", 'onload="x"'),
      "releases/2026/brücke/gift.svg": Buffer.concat([Buffer.from("GIF89a<svg "), Buffer.from("><script>x</script>")]),
      "releases/2026/brücke/utf16.svg": Buffer.from(`\uFEFF${svg("<script/>")}`, "utf16le"),
    });
    expect(findAsset("gut.svg", assets)).toMatchObject({ asset: { width: 30, height: 20 }, findings: [] });
    for (const path of ["boese.svg", "boese.txt", "gift.svg", "utf16.svg"]) {
      expect([path, ...codes(findAsset(path, assets))]).toEqual([path, "error active-file"]);
    }
  });
});

describe("a picture", () => {
  test("has the sides as it is shown: EXIF may lay it on its side", () => {
    const { assets } = folder({
      "releases/2026/brücke/gerade.jpg": jpeg(40, 30),
      "releases/2026/brücke/gedreht.jpg": jpeg(40, 30, { orientation: 6 }),
      "releases/2026/brücke/kopf.jpg": jpeg(40, 30, { orientation: 3 }),
    });
    const sides = ["gerade.jpg", "gedreht.jpg", "kopf.jpg"].map((path) => findPicture(path, assets).asset);
    expect(sides.map((asset) => [asset?.width, asset?.height])).toEqual([
      [40, 30],
      [30, 40],
      [40, 30],
    ]);
  });

  test("tells its size even behind long comments", () => {
    const { assets } = folder({ "releases/2026/brücke/foto.jpg": jpeg(40, 30, { comment: 2_000_000 }) });
    expect(findPicture("foto.jpg", assets).asset).toMatchObject({ width: 40, height: 30 });
  });

  test("is one that browsers show", () => {
    const { assets } = folder({ "releases/2026/brücke/foto.pdf": pdf, "releases/2026/brücke/foto.tif": "II*\0" });
    expect(codes(findPicture("foto.pdf", assets))).toEqual(["error not-a-picture"]);
    expect(codes(findPicture("foto.tif", assets))).toEqual(["error not-a-picture"]);
  });

  test("without a readable size is a picture all the same", () => {
    const { assets } = folder({
      "releases/2026/brücke/foto.svg": svg("", 'width="100%"'),
      "releases/2026/brücke/foto.jpg": "\xFF\xD8\xFF",
    });
    expect(findPicture("foto.svg", assets).asset).not.toHaveProperty("width");
  });
});

describe("another release", () => {
  test("is named by its file, as every release is", () => {
    const { assets } = folder({ "releases/2025/alt.md": "" });
    expect(findRelease("../../2025/alt.md", assets)).toEqual({ file: "releases/2025/alt.md", findings: [] });
  });

  test("must exist, inside the releases folder, and be one", () => {
    const { assets } = folder({ "andere.md": "", "releases/2026/_notiz.md": "", "releases/2026/Alt.md": "" });
    expect(codes(findRelease("../../../andere.md", assets))).toEqual(["error outside-releases"]);
    expect(codes(findRelease("../_notiz.md", assets))).toEqual(["error missing-release"]);
    expect(findRelease("../alt.md", assets).findings).toMatchObject([
      { code: "missing-release", values: { path: "../alt.md", nearest: "../Alt.md" } },
    ]);
  });
});
