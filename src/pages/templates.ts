import { Eta } from "eta/core";
import { escapeHtml } from "../model/html.js";
import type { Theme } from "../model/theme.js";

/** Fills the template of a name with a view. Throws an EtaError if a template of the theme is missing or wrong. */
export type Render = (template: string, view: object) => string;

/** In every template: `attr("lang", x)` is ` lang="x"`, and nothing where there is no x. */
const header = `const attr = (name, value) =>
  value === undefined || value === false ? "" : " " + name + '="' + this.config.escapeFunction(value) + '"';`;

/** Compiles every template of a theme once. `<%= %>` escapes; the whole view is `it`. */
export function compileTemplates(theme: Pick<Theme, "templates">): Render {
  return compiled(theme, false);
}

function compiled({ templates }: Pick<Theme, "templates">, debug: boolean): Render {
  const eta = new Eta({ functionHeader: header, escapeFunction: escaped, rmWhitespace: !debug, debug });
  for (const [name, template] of Object.entries(templates)) eta.loadTemplate(name, template);
  return (name, view) => eta.render(name, view);
}

/** What is wrong with a template, and where as far as that is known. */
export interface TemplateTrouble {
  readonly template: string;
  readonly reason: string;
  readonly line: number;
  readonly column: number;
}

/** What is wrong with the form of templates, one by one. */
export function templateTroubles({ templates }: Pick<Theme, "templates">): TemplateTrouble[] {
  return Object.entries(templates).flatMap(([name, template]) => {
    const reason = syntaxError(template);
    return reason === undefined ? [] : [{ template: name, ...reason, line: lineOfError(template, reason.reason) }];
  });
}

function syntaxError(template: string): { readonly reason: string; readonly column: number } | undefined {
  try {
    compiled({ templates: { template } }, true);
    return undefined;
  } catch (error) {
    const lines = String(error instanceof Error ? error.message : error)
      .split("\n")
      .filter((line) => line !== "");
    const column = /at line \d+ col (\d+)/.exec(lines[0] ?? "")?.[1] ?? 1;
    return { reason: (lines[0] === "Bad template syntax" ? lines[1] : lines[0]) ?? "", column: Number(column) };
  }
}

/** The engine does not tell the line of wrong JavaScript: it is where the beginning of the template first fails in the same way. */
function lineOfError(template: string, reason: string): number {
  const told = /at line (\d+)/.exec(reason)?.[1];
  if (told !== undefined) return Number(told);
  const ends = [...template.matchAll(/%>/g)].map(({ index }) => index + 2);
  const end = ends.find((at) => syntaxError(template.slice(0, at))?.reason === reason) ?? 0;
  return template.slice(0, end).split("\n").length;
}

/** The same templates, slower, but they tell where they fail: `render` then throws what `troubleOf` reads. */
export function watchedTemplates(theme: Pick<Theme, "templates">): Render {
  return compiled(theme, true);
}

/** Reads an error of a watched template: the innermost line that it shows, found again among the templates; `page` is the one that was to be filled. */
export function troubleOf(error: unknown, page: string, { templates }: Pick<Theme, "templates">): TemplateTrouble {
  const message = error instanceof Error ? error.message : String(error);
  const [, line = "1", text = ""] = [...message.matchAll(/^ *>> +(\d+)\| ?(.*)$/gm)].at(-1) ?? [];
  const holds = (name: string) => (templates[name] ?? "").split("\n")[Number(line) - 1] === text;
  const template = [page, ...Object.keys(templates)].find(holds) ?? page;
  return { template, reason: message.slice(message.lastIndexOf("\n") + 1), line: Number(line), column: 1 };
}

function escaped(value: unknown): string {
  return value === undefined ? "" : escapeHtml(String(value));
}
