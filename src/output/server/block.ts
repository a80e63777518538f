/** Lines between braces, as nginx and Caddy want them; nothing if there are no lines. */
export function braces(head: string, body: readonly string[]): string[] {
  return body.length === 0 ? [] : [`${head} {`, ...indented(body), "}"];
}

/** Lines between tags, as Apache wants them; nothing if there are no lines. */
export function tags(name: string, argument: string, body: readonly string[]): string[] {
  return body.length === 0 ? [] : [`<${name} ${argument}>`, ...indented(body), `</${name}>`];
}

/** Parts of a file with an empty line between them. */
export function joinParts(parts: readonly (readonly string[])[]): string {
  const texts = parts.filter((part) => part.length > 0).map((part) => part.map((line) => `${line}\n`).join(""));
  return texts.join("\n");
}

function indented(lines: readonly string[]): string[] {
  return lines.map((line) => (line === "" ? "" : `  ${line}`));
}
