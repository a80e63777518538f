/**
 * What Netlify and Cloudflare Pages make of `_headers` and `_redirects`, after their documentation and their published parsers.
 * Where a path meets several rules of `_headers`, Netlify keeps the last value of a header, Cloudflare joins all of them.
 */
type Headers = Record<string, string>;

interface HeaderRule {
  readonly path: string;
  readonly set: [name: string, value: string][];
  readonly detached: string[];
}

export function netlifyHeaders(file: string, path: string): Headers {
  const met = headerRules(file).filter((rule) => matches(rule.path, path));
  return Object.fromEntries(met.flatMap(({ set }) => set));
}

export function cloudflareHeaders(file: string, path: string): Headers {
  const rules = headerRules(file);
  if (rules.length > 100) throw new Error(`${rules.length} rules, more than Cloudflare reads`);
  const headers: Headers = {};
  for (const { set, detached } of rules.filter((rule) => matches(rule.path, path))) {
    for (const name of detached) delete headers[name];
    for (const [name, value] of set) headers[name] = name in headers ? `${headers[name]}, ${value}` : value;
  }
  return headers;
}

function headerRules(file: string): HeaderRule[] {
  const rules: HeaderRule[] = [];
  for (const line of lines(file)) {
    const [name = "", ...value] = line.split(":");
    if (line.startsWith("/")) rules.push({ path: line, set: [], detached: [] });
    else if (line.startsWith("! ")) rules.at(-1)?.detached.push(line.slice(2));
    else rules.at(-1)?.set.push([name.trim(), value.join(":").trim()]);
  }
  return rules;
}

export interface Move {
  readonly to: string;
  readonly status: number;
}

/** Netlify does not look at a slash at the end, and keeps a file that is there unless the status ends with `!`. */
export function netlifyMove(file: string, path: string, stands: readonly string[] = []): Move | undefined {
  for (const [from = "", to = "", status = ""] of lines(file).map((line) => line.split(/\s+/))) {
    const met = matches(from.replace(/\/$/, ""), path.replace(/\/$/, "")) || matches(from, `${path}/`);
    if (!met) continue;
    const there = stands.includes(path) || stands.includes(`${path.replace(/\/$/, "")}/index.html`);
    return there && !status.endsWith("!") ? undefined : { to, status: Number.parseInt(status, 10) };
  }
  return undefined;
}

/** Cloudflare compares plain addresses letter by letter, whatever stands there, and reads 2,000 plain lines and 100 with a `*`. */
export function cloudflareMove(file: string, path: string): Move | undefined {
  let [plain, dynamic] = [0, 0];
  for (const line of lines(file)) {
    const [from = "", to = "", status = ""] = line.split(/\s+/);
    if (/\*|:[A-Za-z]/.test(from)) dynamic++;
    else if (dynamic === 0) plain++;
    if (plain > 2000 || dynamic > 100 || line.length > 1000) continue;
    if (!["200", "301", "302", "303", "307", "308"].includes(status)) continue;
    if (dynamic > 0 ? matches(from, path) : from === path) return { to, status: Number(status) };
  }
  return undefined;
}

function lines(file: string): string[] {
  return file
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"));
}

function matches(pattern: string, path: string): boolean {
  const parts = pattern.split("*").map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`).test(path);
}
