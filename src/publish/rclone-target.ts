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
  const sizesAt = async (place: string) => sizesIn(await run([...list, place, `--exclude=/${waitingFolder}/**`]));
  const lack = (there: ReadonlyMap<string, number>) => (path: string) => there.get(path) !== files.get(path)?.size;

  return {
    quick: listsAll,
    async manifest() {
      // In object storage there is no difference between a file that is missing and a folder without files.
      return (await run(["cat", within(remote, manifestName)])) || undefined;
    },
    async sizes(paths, { most }) {
      return most ? sizesAt(remote) : sizesIn(await rcloneOver(paths, [...list, remote], world));
    },
    async bring(paths) {
      if (!showsPartial) return;
      const attempts = attemptsIn(await sizesAt(waiting));
      for (const other of attempts.keys()) if (other !== id) await run(["purge", within(waiting, other)]);
      const wanting = paths.filter(lack(attempts.get(id) ?? new Map()));
      if (wanting.length === 0) return;
      // Their sizes are looked at below; to ask for checksums takes SFTP longer than the files themselves.
      await rcloneOver(wanting, ["copy", from, brought, "--no-check-dest", "--ignore-checksum"], world);
      const arrived = await sizesAt(brought);
      if (wanting.some(lack(arrived))) throw new Fault("transfer-incomplete", { target: world.target });
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

const list = ["lsjson", "-R", "--files-only", "--no-modtime", "--no-mimetype"];

type Sizes = ReadonlyMap<string, number>;

function sizesIn(listing: string | undefined): Sizes {
  const files = JSON.parse(listing ?? "[]") as { Path: string; Size: number }[];
  return new Map(files.map(({ Path, Size }) => [Path, Size]));
}

/** What waits at the target, by the publication to which it belongs. */
function attemptsIn(waiting: Sizes): Map<string, Map<string, number>> {
  const attempts = new Map<string, Map<string, number>>();
  for (const [path, size] of waiting) {
    const [id = ""] = path.split("/", 1);
    const files = attempts.get(id) ?? new Map<string, number>();
    attempts.set(id, files.set(path.slice(id.length + 1), size));
  }
  return attempts;
}

/** Only these folders are looked into. */
function folderFilter(folders: readonly string[]): string {
  const escaped = (folder: string) => folder.replace(/[\\*?[\]{}]/g, "\\$&");
  return `${folders.map((folder) => `+ /${escaped(folder)}/**\n`).join("")}- **\n`;
}
