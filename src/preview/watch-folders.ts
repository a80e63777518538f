import { type FSWatcher, watch } from "node:fs";
import { join } from "node:path";

/** Folders that are watched, each for itself and not what lies below it. */
export interface FolderWatch {
  /** Watches these from now on, and no others. */
  cover(folders: Iterable<string>): void;
  close(): void;
}

export interface WatchOptions {
  /** Told the absolute path of what was written, made or removed. */
  readonly changed: (path: string) => void;
  /** Told when the system refuses to watch so many folders: somebody has to look from time to time. */
  readonly refused: () => void;
}

/** One watch a folder: that works everywhere alike, and costs nothing for the files in it. */
export function watchFolders({ changed, refused }: WatchOptions): FolderWatch {
  const watches = new Map<string, FSWatcher>();
  const forget = (folder: string) => {
    watches.get(folder)?.close();
    watches.delete(folder);
  };
  const add = (folder: string) => {
    try {
      const one = watch(folder, (_, name) => changed(name === null ? folder : join(folder, name)));
      // a folder that is removed ends its watch
      one.on("error", () => forget(folder));
      watches.set(folder, one);
    } catch (error) {
      if (["ENOSPC", "EMFILE"].includes((error as NodeJS.ErrnoException).code ?? "")) refused();
    }
  };
  return {
    cover(folders) {
      const wanted = new Set(folders);
      for (const folder of watches.keys()) if (!wanted.has(folder)) forget(folder);
      for (const folder of wanted) if (!watches.has(folder)) add(folder);
    },
    close() {
      for (const folder of [...watches.keys()]) forget(folder);
    },
  };
}
