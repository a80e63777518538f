import { z } from "zod";
import type { ValueKind } from "../model/problems.js";
import type { KeyPath, YamlMapping, YamlValue } from "../yaml.js";
import { type KeyProblem, keyError, keyName, misnamed } from "./key-problem.js";
import { nearest } from "./nearest.js";

/** The form that YAML must have: where text, lists and mappings stand, and which keys there are. */
export type Shape<T = unknown> = z.ZodType<T>;

/** What YAML of a shape holds once it has no error of form. */
export type Of<S extends Shape> = z.infer<S>;

/** What is left of it while there are errors: anything may be missing. */
export type Partly<T> = T extends string
  ? T
  : T extends readonly (infer Item)[]
    ? readonly (Partly<Item> | undefined)[]
    : { readonly [K in keyof T]?: Partly<T[K]> | undefined };

/** What an editor is told instead of a scalar's true shape: inside, every scalar is text. */
const editorForms = z.registry<Record<string, unknown>>();

// zod keeps one message for each shape; ours is the kind of value that belongs there, or one of these two.
const blank = "blank";
const choice = "choice";

/** A text that says something. */
export function text(description: string): Shape<string> {
  const shape = z.string({ error: "text" satisfies ValueKind }).regex(/\S/, { error: blank });
  return described(shape, description, { type: ["string", "number"], pattern: undefined });
}

/** A text that may be empty, which is as good as not written. */
export function blankable(description: string): Shape<string> {
  return described(z.string({ error: "text" satisfies ValueKind }), description, {
    type: ["string", "number", "null"],
  });
}

/** A whole number, in digits. */
export function integer(description: string, minimum: number): Shape<string> {
  const error = "integer" satisfies ValueKind;
  const shape = z.string({ error }).regex(/^\d{1,15}$/, { error });
  return described(shape, description, { type: "integer", minimum, pattern: undefined });
}

/** True or false, as YAML spells it. */
export function flag(description: string): Shape<string> {
  const shape = z.enum(["true", "false", "True", "False", "TRUE", "FALSE"], { error: "boolean" satisfies ValueKind });
  return described(shape, description, { type: "boolean", enum: undefined });
}

/** One of a few words. */
export function oneOf<const Word extends string>(words: readonly Word[], description: string): Shape<Word> {
  return described(z.enum(words, { error: choice }), description);
}

export function listOf<T>(item: Shape<T>, description: string): Shape<T[]> {
  const error: ValueKind = item instanceof z.ZodObject ? "list-of-mappings" : "list";
  return described(z.array(item, { error }), description);
}

/** A list of texts; a single text is a list of one. */
export function texts(description: string): Shape<string | string[]> {
  const one = text(description);
  return described(z.union([one, z.array(one)], { error: "text-or-list" satisfies ValueKind }), description);
}

/** A text, or instead of it keys with values that say more. */
export function textOr<T>(more: Shape<T>, description: string): Shape<string | T> {
  return described(z.union([text(description), more], { error: "text-or-keys" satisfies ValueKind }), description);
}

/** A text, or one for each language, by language tag. */
export function localized(description: string): Shape<string | Record<string, string>> {
  const one = text(description);
  const error = "text-or-mapping" satisfies ValueKind;
  return described(z.union([one, z.record(z.string(), one)], { error }), description);
}

/** Any keys, each with a value of one shape. */
export function byKey<T>(value: Shape<T>, description: string): Shape<Record<string, T>> {
  return described(z.record(z.string(), value, { error: "mapping" satisfies ValueKind }), description);
}

/** These keys and no others. */
export function mapping<T extends Record<string, Shape>>(keys: T, description: string) {
  const allowed = Object.keys(keys).join(", ");
  const error = ({ code }: { code?: string }) => (code === "unrecognized_keys" ? allowed : "mapping");
  return described(z.strictObject(keys, { error }), description);
}

/** A key that may be missing; without a value it is as good as missing. */
export function optional<T>(shape: Shape<T>) {
  return z.optional(shape);
}

/** A key that may be missing, but not without a value: leaving the value out could publish what must not be. */
export function optionalButFilled<T>(shape: Shape<T>) {
  return z.exactOptional(shape);
}

function described<S extends z.ZodType>(shape: S, description: string, form: Record<string, unknown> = {}): S {
  const result = shape.describe(description) as S;
  editorForms.add(result, form);
  return result;
}

export type Shaped<T> =
  | { readonly whole: T; readonly partly: Partly<T>; readonly problems: readonly KeyProblem[] }
  | { readonly whole?: undefined; readonly partly: Partly<T>; readonly problems: readonly KeyProblem[] };

/** Compares data with a shape: what is right of it, and every problem of form. */
export function checkShape<T>(shape: Shape<T>, data: YamlMapping): Shaped<T> {
  const result = shape.safeParse(data);
  if (result.success) return { whole: result.data, partly: result.data as Partly<T>, problems: [] };
  const problems = result.error.issues.flatMap((issue) => problemsOf(issue, [], data));
  return { partly: without(problems, data) as Partly<T>, problems };
}

type Issue = z.core.$ZodIssue;

function problemsOf(issue: Issue, base: KeyPath, data: YamlValue): KeyProblem[] {
  const path = [...base, ...(issue.path as KeyPath)];
  if (issue.code === "unrecognized_keys") return issue.keys.map((key) => unknownKey([...path, key], issue.message));
  const value = valueAt(path, data);
  if (value === undefined) return [nothingAt(path, data)];
  if (issue.code === "invalid_union") {
    const branch = issue.errors.find((issues) => issues.every(({ path, code }) => path.length > 0 || !isKind(code)));
    if (branch) return branch.flatMap((inner) => problemsOf(inner, path, data));
  }
  const key = keyName(path);
  if (issue.message === blank) return [keyError("empty-value", path, { key })];
  if (issue.message === choice && issue.code === "invalid_value" && typeof value === "string") {
    return [notOneOf(path, value, issue.values.map(String))];
  }
  const expected = (issue.message === choice ? "text" : issue.message) as ValueKind;
  return [keyError("wrong-type", path, { key, value: shown(value), expected })];
}

function isKind(code: Issue["code"]): boolean {
  return code === "invalid_type";
}

function unknownKey(path: KeyPath, allowed: string): KeyProblem {
  const near = nearest(String(path.at(-1)), allowed.split(", "));
  return misnamed("unknown-key", path, { key: keyName(path), allowed, ...(near && { nearest: near }) });
}

function nothingAt(path: KeyPath, data: YamlValue): KeyProblem {
  const key = keyName(path);
  const parent = valueAt(path.slice(0, -1), data);
  const written = Array.isArray(parent) || Object.hasOwn(parent as YamlMapping, String(path.at(-1)));
  return written ? misnamed("empty-value", path, { key }) : misnamed("missing-key", path.slice(0, -1), { key });
}

/** An error about a word that is none of the known ones; the nearest is suggested. */
export function notOneOf(path: KeyPath, value: string, words: readonly string[]): KeyProblem {
  const near = nearest(value, words);
  const allowed = words.slice(0, 20).join(", ") + (words.length > 20 ? ", …" : "");
  return keyError("not-one-of", path, { key: keyName(path), value, allowed, ...(near && { nearest: near }) });
}

function valueAt(path: KeyPath, data: YamlValue): YamlValue {
  return path.reduce<YamlValue>((value, key) => (value as YamlMapping | undefined)?.[key], data);
}

function shown(value: YamlValue): string {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

/** Data without the values of the wrong form, so that the rules about the others can be checked in the same run. */
function without(problems: readonly KeyProblem[], data: YamlMapping): YamlMapping {
  const copy = structuredClone(data);
  for (const { code, path } of problems) {
    if (code === "missing-key") continue;
    const parent = valueAt(path.slice(0, -1), copy) as YamlMapping;
    parent[String(path.at(-1))] = undefined;
  }
  return copy;
}

/** What a value of the shape `texts` lists, each with the path that leads to it; a single text is a list of one. */
export function textsAt(
  path: KeyPath,
  value: Partly<string | string[]> | undefined,
): { path: KeyPath; text: string }[] {
  if (value === undefined) return [];
  if (typeof value === "string") return [{ path, text: value }];
  return value.flatMap((text, index) => (text === undefined ? [] : [{ path: [...path, index], text }]));
}

/** The keys and values of a mapping as far as they are right in form. */
export function entriesOf<T>(mapping: Readonly<Record<string, T | undefined>> | undefined): [string, T][] {
  return Object.entries(mapping ?? {}).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]]));
}

/** The JSON Schema (draft 7) of a shape, as editors use it to help with YAML files. */
export function jsonSchema(shape: Shape, title: string): unknown {
  const schema = z.toJSONSchema(shape, {
    target: "draft-7",
    override: ({ zodSchema, jsonSchema }) => {
      Object.assign(jsonSchema, editorForms.get(zodSchema as unknown as z.ZodType));
    },
  });
  return JSON.parse(JSON.stringify({ title, ...schema }));
}
