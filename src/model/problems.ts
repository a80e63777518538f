/** Every code a diagnostic may carry, with the values that its sentence quotes. Each is explained in docs/checks.md. */
export interface Problems {
  // presswerk.yaml and front matter alike
  "yaml-syntax": { reason: string };
  "unknown-key": { key: string; nearest?: string; allowed: string };
  "missing-key": { key: string };
  "wrong-type": { key: string; value: string; expected: ValueKind };
  "not-one-of": { key: string; value: string; nearest?: string; allowed: string };
  "empty-value": { key: string };
  "bad-url": { key: string; value: string };
  "bad-language": { key: string; value: string };
  // times
  "bad-date": { key: string; value: string };
  "impossible-date": { key: string; value: string };
  "impossible-time": { key: string; value: string; zone: string; suggestion: string };
  "ambiguous-time": { key: string; value: string; zone: string; first: string; second: string };
}

/** What a value should have been, for the sentence of `wrong-type`. */
export type ValueKind =
  | "text"
  | "list"
  | "mapping"
  | "boolean"
  | "integer"
  | "text-or-list"
  | "text-or-mapping"
  | "list-of-mappings";
