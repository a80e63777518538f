import type { Fault } from "../model/fault.js";
import { type RcloneWorld, rcloneOver } from "./rclone.js";

/** Two places of one remote, one inside the other. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

/**
 * Renames files at a target, many in one run. A plain rename puts a new version in the place of an old one in no time, but some
 * servers refuse it, and rclone before 1.63 does for SFTP: there, and only then, the old version is removed just before.
 */
export function rcloneMover(move: Move, world: RcloneWorld): (paths: readonly string[]) => Promise<void> {
  const env = asNeighbours(move);
  const args = ["move", `${name}:from`, `${name}:to`];
  let replaces = true;
  return async (paths) => {
    if (replaces) {
      const fault = await attempt(() => rcloneOver(paths, [...args, "--no-check-dest", "--retries=1"], world, env));
      if (!fault) return;
      replaces = false;
    }
    await rcloneOver(paths, [...args, "--ignore-times"], world, env);
  };
}

/** rclone moves nothing between a folder and one inside it, unless both look like folders of one more remote. */
function asNeighbours({ from, to }: Move): Record<string, string> {
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  return {
    [`RCLONE_CONFIG_${name}_TYPE`]: "combine",
    [`RCLONE_CONFIG_${name}_UPSTREAMS`]: `${quoted(`from=${from}`)} ${quoted(`to=${to}`)}`,
  };
}

const name = "PRESSWERKMOVE";

async function attempt(act: () => Promise<unknown>): Promise<Fault | undefined> {
  try {
    await act();
    return undefined;
  } catch (error) {
    return error as Fault;
  }
}
