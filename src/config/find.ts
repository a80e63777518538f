import { statSync } from "node:fs";
import { dirname, resolve } from "node:path";

/** The absolute path of the configuration: `name` in the folder `cwd` or, if it is not there, in the nearest folder above; undefined if there is none. */
export function findConfig(cwd: string, name = "presswerk.yaml"): string | undefined {
  const path = resolve(cwd, name);
  if (statSync(path, { throwIfNoEntry: false })?.isFile()) return path;
  const above = dirname(cwd);
  return above === cwd ? undefined : findConfig(above, name);
}
