import { Fault } from "../model/fault.js";
import { manifestName, waitingFolder } from "../output/manifest.js";
import { type RcloneWorld, rclone, rcloneOver } from "./rclone.js";
import { abilitiesOf } from "./rclone-abilities.js";
import { rcloneMover } from "./rclone-move.js";
import { shownRemote, within } from "./rclone-remote.js";
import type { Target, Upload } from "./target.js";

/**
 * Anything that rclone can reach. Where a half-written file would be seen (SFTP, FTP, SMB), files are brought into a folder at
 * the target and renamed from there. Elsewhere (object storage, WebDAV) a file appears when it is complete, and goes to its place at once.
 */
export async function rcloneTarget(remote: string, upload: Upload, env: RcloneWorld["env"]): Promise<Target> {
  const { from, id, files, progress } = upload;
  const world = { env, target: shownRemote(remote) };
  const { showsPartial, listsAll, hasHashes, hasFolders } = await abilitiesOf(remote, world);
  const waiting = within(remote, waitingFolder);
  const brought = within(waiting, id);
  const move = rcloneMover({ from: brought, to: remote }, world);
  const run = (args: readonly string[], input = "") => rclone({ args, input }, world);
  const sizesAt = async (place: string, paths?: readonly string[]) => {
    const args = ["lsjson", "-R", "--files-only", "--no-modtime", "--no-mimetype", place];
    return sizesIn(await (paths ? rcloneOver(paths, args, world) : run([...args, `--exclude=/${waitingFolder}/**`])));
  };
  const notBrought = async (paths: readonly string[]) => {
    const there = await sizesAt(brought);
    return paths.filter((path) => there.get(path) !== files.get(path)?.size);
  };

  return {
    quick: listsAll,
    async manifest() {
      const found = await sizesAt(remote, [manifestName]);
      return found.size === 0 ? undefined : run(["cat", within(remote, manifestName)]);
    },
    sizes: (paths, { most }) => sizesAt(remote, most ? undefined : paths),
    async bring(paths) {
      if (!showsPartial) return;
      for (const other of namesIn(await run(["lsjson", waiting]))) {
        if (other !== id) await run(["purge", within(waiting, other)]);
      }
      const wanting = await notBrought(paths);
      if (wanting.length === 0) return;
      // Their sizes are looked at below; to ask for checksums takes SFTP longer than the files themselves.
      await rcloneOver(wanting, ["copy", from, brought, "--no-check-dest", "--ignore-checksum"], world);
      if ((await notBrought(wanting)).length > 0) throw new Fault("transfer-incomplete", { target: world.target });
    },
    async reveal(paths) {
      const compare = hasHashes ? "--checksum" : "--ignore-times";
      if (showsPartial) await move(paths);
      else await rcloneOver(paths, ["copy", from, remote, compare], world);
      progress(paths.length);
    },
    async writeManifest(text) {
      await run(["rcat", within(showsPartial ? brought : remote, manifestName)], text);
      if (showsPartial) await move([manifestName]);
    },
    async remove(paths, folders) {
      await rcloneOver(paths, ["delete", remote], world);
      progress(paths.length);
      if (!hasFolders || folders.length === 0) return;
      const emptied = run(["rmdirs", remote, "--leave-root", "--retries=1", "--filter-from=-"], folderFilter(folders));
      // An empty folder that stays harms nobody.
      await emptied.catch(() => undefined);
    },
    async clear() {
      if (showsPartial) await run(["purge", waiting, "--retries=1"]);
    },
  };
}

function sizesIn(listing: string | undefined): ReadonlyMap<string, number> {
  const files = JSON.parse(listing ?? "[]") as { Path: string; Size: number }[];
  return new Map(files.map(({ Path, Size }) => [Path, Size]));
}

function namesIn(listing: string | undefined): string[] {
  return (JSON.parse(listing ?? "[]") as { Name: string }[]).map(({ Name }) => Name);
}

/** Only these folders are looked into. */
function folderFilter(folders: readonly string[]): string {
  const escaped = (folder: string) => folder.replace(/[\\*?[\]{}]/g, "\\$&");
  return `${folders.map((folder) => `+ /${escaped(folder)}/**\n`).join("")}- **\n`;
}
