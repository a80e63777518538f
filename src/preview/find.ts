import type { Asset } from "../model/asset.js";
import type { OutputFile } from "../model/output-file.js";
import { themeAssets } from "../pages/assets.js";
import { assetsOf, listPages, releaseContexts } from "../site/page-files.js";
import { fileAt } from "../site/redirects.js";
import { documentsIn } from "./documents.js";
import { noKeys, type Scene } from "./scene.js";

/** What stands at a path: a page, a file by its bytes or its absolute path, or the way to where it stands now. */
export type Found =
  | { readonly page: string }
  | { readonly bytes: string | Uint8Array }
  | { readonly asset: Asset }
  | { readonly forward: string };

/** Finds what stands at a path below the newsroom's address, not percent-encoded; undefined if nothing does. */
export type Find = (path: string) => Promise<Found | undefined>;

/** Looks things up in a scene, and makes only what is asked for. */
export function finder(scene: Scene): Find {
  const { pages, releaseAt, plan, theme, edition } = scene;
  const assets = new Map(themeAssets(theme).files.map(({ path, content }) => [path, content as string | Uint8Array]));
  const redirects = new Map(plan.rules.redirects.map(({ from, to }) => [fileAt(from), to]));
  const contexts = once(() => releaseContexts(edition.published, () => []));
  const lists = once(() => listsOf(scene));
  const documentAt = documentsIn(scene);

  const standing = (path: string): Found | undefined => {
    const item = releaseAt.get(path);
    if (item) return { page: pages().release(item, contexts().of(item)) };
    const bytes = assets.get(path);
    if (bytes !== undefined) return { bytes };
    const asset = assetAt(path, scene);
    if (asset) return { asset };
    const list = path.endsWith(".html") ? lists().get(path) : undefined;
    return list && { page: textOf(list) };
  };

  return async (path) => {
    const file = path === "" || path.endsWith("/") ? `${path}index.html` : path;
    const found = standing(file);
    if (found) return found;
    const forward = redirects.get(fileAt(path));
    if (forward !== undefined) return { forward };
    if (!path.endsWith("/") && standing(`${path}/index.html`)) return { forward: `${path}/` };
    const bytes = await documentAt(file);
    return bytes === undefined ? undefined : { bytes };
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function listsOf({ edition, plan, pages }: Scene): Map<string, OutputFile> {
  return new Map(
    [...listPages(edition, plan.channels, { pages: pages(), keys: noKeys })].map((file) => [file.path, file]),
  );
}

function textOf({ content }: OutputFile): string {
  if (typeof content === "string") return content;
  return "make" in content ? String(content.make()) : "";
}

/** A file of a release beside its page. */
function assetAt(path: string, { releaseAt }: Scene): Asset | undefined {
  for (let end = path.lastIndexOf("/"); end > 0; end = path.lastIndexOf("/", end - 1)) {
    const item = releaseAt.get(`${path.slice(0, end)}/index.html`);
    if (item?.state === "live") return assetsOf(item.release).find(({ name }) => name === path.slice(end + 1));
  }
  return undefined;
}
