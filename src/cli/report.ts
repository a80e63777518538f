import type { Messages } from "../messages/messages.js";
import type { Told } from "../messages/tell.js";

/** Lines for a person: place, severity, sentence, and below it what to do. */
export function asText(told: Told, messages: Messages, colour: boolean): string {
  const paint = (code: number, text: string) => (colour ? `\u001b[${code}m${text}\u001b[0m` : text);
  const severity = paint(told.severity === "error" ? 31 : 33, messages.cli[told.severity]);
  const place = told.file === "" ? "" : `${told.file}:${told.line}:${told.column}: `;
  return `${paint(1, place)}${severity}: ${told.message} ${paint(2, `[${told.code}]`)}\n    ${told.hint}\n`;
}

/** A workflow command of GitHub Actions, shown beside the line concerned. */
export function asGithub(told: Told): string {
  const property = (text: string) => data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
  const place = told.file === "" ? "" : `file=${property(told.file)},line=${told.line},col=${told.column},`;
  return `::${told.severity} ${place}title=${property(told.code)}::${data(`${told.message}\n${told.hint}`)}\n`;
}

function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
