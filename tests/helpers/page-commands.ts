import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";

const root = join(import.meta.dirname, "../..");

/** The commands that a page of the documentation shows, block by block; its path is from the project's folder. */
export function commandsOf(page: string): string[] {
  const text = readFileSync(join(root, page), "utf8");
  return [...text.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(([, block = ""]) => block);
}

/** Looks at the preview, in place of a person: waits for its address, asks for the page there, and ends it. */
const lookAtPreview = `presswerk_preview() {
  local said
  said=$(mktemp)
  npx presswerk preview --port 0 > "$said" &
  until [ -s "$said" ]; do sleep 0.1; done
  node -e 'fetch(process.argv[1]).then(({ status }) => process.exit(status === 200 ? 0 : 1))' "$(head -n 1 "$said")"
  kill $!
  wait $!
}
`;

/** Runs blocks as one who reads the page from top to bottom would, in one shell; `npx presswerk` is this very program, as compiled. */
export function runBlocks(blocks: readonly string[], folder: string, language = "C"): string {
  const program = `node ${join(root, "bin/presswerk.js")}`;
  const asked = blocks.join("").replaceAll(/^npx presswerk preview$/gm, "presswerk_preview");
  const script = (lookAtPreview + asked)
    .replaceAll(/\bnpm (?:cit|ci|install)\b/g, "true")
    .replaceAll("npx presswerk", program);
  const env = { ...process.env, LANG: language, LC_ALL: language };
  const { status, stdout, stderr } = spawnSync("bash", ["-e", "-c", script], { cwd: folder, env, encoding: "utf8" });
  expect(status, `${script}\n${stdout}\n${stderr}`).toBe(0);
  return stdout;
}
