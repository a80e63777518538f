import type { ProblemSentences } from "../sentences.js";

/** What is wrong, a colon, the quoted value; then what to do. */
export const problems: ProblemSentences = {
  "yaml-syntax": {
    message: ({ reason }) => `This is not valid YAML: ${reason}`,
    hint: () => "Check indentation, colons and quotation marks; put a value that holds a colon into quotation marks",
  },
  "unknown-key": {
    message: ({ key }) => `Unknown key: “${key}”`,
    hint: ({ nearest, allowed }) => (nearest ? `Did you mean “${nearest}”?` : `Allowed here: ${allowed}`),
  },
  "missing-key": {
    message: ({ key }) => `Missing key: “${key}”`,
    hint: ({ key }) => `Add “${key}:” with its value`,
  },
  "wrong-type": {
    message: ({ key, value }) => `“${key}” has a value of the wrong kind: “${value}”`,
    hint: ({ expected }) => `Write ${kinds[expected]}`,
  },
  "not-one-of": {
    message: ({ key, value }) => `“${key}” has an unknown value: “${value}”`,
    hint: ({ nearest, allowed }) => (nearest ? `Did you mean “${nearest}”?` : `Allowed are: ${allowed}`),
  },
  "empty-value": {
    message: ({ key }) => `“${key}” is empty`,
    hint: () => "Write a value, or take the line out",
  },
  "bad-url": {
    message: ({ key, value }) => `“${key}” is no web address: “${value}”`,
    hint: () => "Write a full address such as https://www.example.org/",
  },
  "bad-language": {
    message: ({ key, value }) => `“${key}” is no language tag: “${value}”`,
    hint: () => "Write a tag such as de, en or de-AT",
  },
  "bad-date": {
    message: ({ key, value }) => `“${key}” is no date: “${value}”`,
    hint: () => "Write it as 2017-07-04 or 2017-07-04 10:30",
  },
  "impossible-date": {
    message: ({ key, value }) => `“${key}” is a day or time that does not exist: “${value}”`,
    hint: () => "Look at a calendar and correct it",
  },
  "impossible-time": {
    message: ({ key, value, zone }) => `“${key}” does not exist in ${zone}, where clocks are put forward: “${value}”`,
    hint: ({ suggestion }) => `Write another time, perhaps ${suggestion}`,
  },
  "ambiguous-time": {
    message: ({ key, value, zone }) => `“${key}” happens twice in ${zone}, where clocks are put back: “${value}”`,
    hint: ({ first, second }) => `Write ${first} or ${second}`,
  },
};

const kinds = {
  text: "a text",
  list: "a list",
  mapping: "keys with values",
  boolean: "true or false",
  integer: "a whole number",
  "text-or-list": "a text or a list of texts",
  "text-or-mapping": "a text, or one for each language",
  "list-of-mappings": "a list whose entries have keys with values",
};
