import type { OutputFile } from "../model/output-file.js";
import { feedStyle, themeAssets } from "../pages/assets.js";
import { searchFiles } from "../search/search-files.js";
import { feedDocuments } from "../site/feed-documents.js";
import { indexFiles } from "../site/index-files.js";
import { searchFolder } from "../site/urls.js";
import { memoryCache } from "../store/cache.js";
import { soloCrew } from "../work/crew.js";
import { type Items, makeAllItems } from "../work/make-items.js";
import { noKeys, type Scene } from "./scene.js";

/** Hands back what programs read at a path: feeds, indexes, the search; undefined if nothing stands there. */
export type Documents = (path: string) => Promise<string | Uint8Array | undefined>;

/** Makes the feeds and the indexes when the first of them is asked for, and the search index likewise. */
export function documentsIn(scene: Scene): Documents {
  const { newsroom } = scene;
  const searchFolders = newsroom.search ? newsroom.languages.map((tag) => searchFolder(tag, newsroom)) : [];
  let feeds: Promise<Map<string, OutputFile>> | undefined;
  let search: Promise<Map<string, OutputFile>> | undefined;
  return async (path) => {
    if (searchFolders.some((folder) => path.startsWith(folder))) {
      search ??= searchFiles(scene.edition.published, newsroom).then(({ files }) => byPath(files));
      return contentOf((await search).get(path));
    }
    if (!readByPrograms.test(path)) return undefined;
    feeds ??= feedsAndIndexes(scene);
    return contentOf((await feeds).get(path));
  };
}

const readByPrograms = /\.(?:xml|json|opml|txt)$/;

async function feedsAndIndexes(scene: Scene): Promise<Map<string, OutputFile>> {
  const { newsroom, theme, edition, plan } = scene;
  const { itemOf } = await itemsOf(scene);
  const style = themeAssets(theme).path(feedStyle);
  // below the address of the preview, not of the real site: browsers fetch it
  const head = { styleSheet: style && new URL(newsroom.url).pathname + style };
  const feeds = feedDocuments(edition, plan.channels, { head, itemOf, keys: noKeys });
  return byPath([...feeds, ...indexFiles(edition, plan.channels)]);
}

function itemsOf({ newsroom, theme, edition, plan, texts, textOf }: Scene): Promise<Items> {
  const crew = soloCrew({ newsroom, theme, now: edition.now }, texts);
  // between two batches the server answers what else is asked
  const patient = { ...crew, free: () => new Promise<void>((resolve) => setImmediate(resolve)) };
  return makeAllItems(plan, edition, {
    ...{ cache: memoryCache(), keys: noKeys, textOf },
    ...{ crew: () => patient, progress: () => undefined },
  });
}

function byPath(files: Iterable<OutputFile>): Map<string, OutputFile> {
  return new Map([...files].map((file) => [file.path, file]));
}

function contentOf(file: OutputFile | undefined): string | Uint8Array | undefined {
  const content = file?.content;
  if (content === undefined || typeof content === "string" || content instanceof Uint8Array) return content;
  return "make" in content ? content.make() : undefined;
}
