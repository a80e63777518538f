import { type RcloneWorld, rclone } from "./rclone.js";

/** What a kind of storage can do. */
export interface Abilities {
  /** True if a file is seen while it is written, so that it must be written elsewhere and then renamed. */
  readonly showsPartial: boolean;
  /** True if one request lists files of many folders. */
  readonly listsAll: boolean;
  /** True if storage tells without sending a file whether it holds the same. */
  readonly hasHashes: boolean;
  /** True if folders exist apart from the files in them. */
  readonly hasFolders: boolean;
}

/** Asks rclone what the storage behind a remote can do. Throws a Fault if it cannot be reached. */
export async function abilitiesOf(remote: string, world: RcloneWorld): Promise<Abilities> {
  const told = JSON.parse((await rclone({ args: ["backend", "features", remote] }, world)) ?? "{}");
  const { String: kind = "", Hashes: hashes = [], Features: features = {} } = told;
  return {
    showsPartial: features.PartialUploads ?? writesInPlace.test(kind),
    listsAll: features.ListR === true,
    hasHashes: hashes.includes("md5") || hashes.includes("sha1"),
    hasFolders: features.CanHaveEmptyDirectories === true,
  };
}

/** Before 1.63 rclone did not tell. */
const writesInPlace = /^(?:Local file system|sftp:|ftp:|smb:|hdfs:)/;
