import { readFileSync, realpathSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { asFault } from "../model/fault.js";
import { networkFault } from "./network-fault.js";
import { defaultMaxBytes, type Open, type Opened } from "./opened.js";

/** A folder on this machine that stands for the site at `base`; without `base` its documents have `file:` addresses. */
export interface Folder {
  /** Absolute path. */
  readonly root: string;
  /** Ends with `/`. */
  readonly base?: string | undefined;
}

/**
 * Opens addresses below `base` as files of the folder, so that links lead on without a network; nothing outside of the
 * folder is read, not even through symbolic links. A missing file answers 404, as a server would.
 */
export function openInFolder(folder: Folder): Open {
  return async (url, { maxBytes = defaultMaxBytes } = {}) => {
    const path = pathOf(url, folder);
    if (path === undefined) throw networkFault(url, "outside-folder");
    try {
      return readAnswer(path, url, { ...folder, maxBytes });
    } catch (error) {
      throw asFault(error, path);
    }
  };
}

/** The address of a file of the folder; `path` is from the folder, with `/`. */
export function addressIn({ root, base }: Folder, path: string): string {
  if (base === undefined) return pathToFileURL(join(root, path || sep)).href;
  return base + path.split("/").map(encodeURIComponent).join("/");
}

function pathOf(url: string, { root, base }: Folder): string | undefined {
  const bare = url.replace(/[?#].*$/s, "");
  try {
    if (base !== undefined && bare.startsWith(base)) return join(root, decodeURIComponent(bare.slice(base.length)));
    return bare.startsWith("file:") ? fileURLToPath(bare) : undefined;
  } catch {
    return undefined;
  }
}

function readAnswer(path: string, url: string, { root, maxBytes }: Folder & { maxBytes: number }): Opened {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isDirectory()) return readAnswer(join(path, "index.html"), url, { root, maxBytes });
  if (!found?.isFile()) return { ...nothing, url };
  const real = realpathSync(path);
  if (!real.startsWith(realpathSync(root).replace(/[\\/]?$/, sep))) throw networkFault(url, "outside-folder");
  if (found.size > maxBytes) throw networkFault(url, "too-large");
  const bytes = readFileSync(real);
  return { ...nothing, url, status: 200, bytes, transferred: bytes.byteLength };
}

const nothing = { status: 404, headers: {}, bytes: new Uint8Array(), transferred: 0, redirects: [] };
