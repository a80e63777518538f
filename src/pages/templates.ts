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
  const eta = new Eta({ functionHeader: header, escapeFunction: escaped, rmWhitespace: true });
  for (const [name, template] of Object.entries(theme.templates)) eta.loadTemplate(name, template);
  return (name, view) => eta.render(name, view);
}

function escaped(value: unknown): string {
  return value === undefined ? "" : escapeHtml(String(value));
}
