import { isAbsolute, relative, resolve } from "node:path";
import { findConfig } from "../commands/find-config.js";
import type { Session } from "./session.js";
import { UsageError } from "./usage.js";

/** Absolute path of presswerk.yaml: the one named, else the nearest from the working directory upwards. Throws a UsageError. */
export function configPath({ system, messages, options }: Session): string {
  const name = options.config ?? "presswerk.yaml";
  const { usage } = messages.cli;
  const path = findConfig(system.cwd, name);
  if (path === undefined) throw new UsageError(usage.noConfig(name), usage.noConfigHint);
  return path;
}

const rfc3339 = /^\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?([Zz]|[+-]\d{2}:\d{2})$/;

/** The moment of `--now` in milliseconds since 1970, else the clock's. Throws a UsageError if it is no RFC 3339 time. */
export function moment({ system, messages }: Session, text: string | undefined): number {
  if (text === undefined) return system.now();
  const at = rfc3339.test(text) ? Date.parse(text.replace(" ", "T")) : Number.NaN;
  const { usage } = messages.cli;
  if (Number.isNaN(at)) throw new UsageError(usage.badNow(text), usage.badNowHint);
  return at;
}

/** A whole number from 1 on. Throws a UsageError. */
export function jobs({ messages }: Session, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const { usage } = messages.cli;
  if (!/^[1-9]\d{0,3}$/.test(text)) throw new UsageError(usage.badJobs(text), usage.seeHelp("presswerk build"));
  return Number(text);
}

/** A path as a person at the working directory would write it. */
export function shownPath(path: string, cwd: string): string {
  const shown = relative(cwd, path);
  return shown.startsWith("..") || isAbsolute(shown) ? path : shown || ".";
}

/** Absolute path of a folder named on the command line. */
export function folder({ system }: Session, path: string | undefined): string | undefined {
  return path === undefined ? undefined : resolve(system.cwd, path);
}

/** What `--against` names: an http(s) address as it is, or the absolute path of a folder. */
export function earlierPublication(session: Session, place: string | undefined): string | undefined {
  return place !== undefined && /^https?:\/\//i.test(place) ? place : folder(session, place);
}
