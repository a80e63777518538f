/** Words that a newsroom's own file gives for one language: by key as in `src/messages/en/labels.ts`, nested ones joined by a dot; lists are in their order. */
export type LabelTexts = Readonly<Record<string, string | readonly string[]>>;
