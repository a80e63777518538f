/** Enough for what neighbouring pages have in common. */
const most = 4096;

/** The same function, which works each answer out only once; it forgets all of them when they become too many. */
export function remembered<Key, Answer>(
  answer: (key: Key, language: string) => Answer,
): (key: Key, language: string) => Answer {
  const languages = new Map<string, Map<Key, Answer>>();
  return (key, language) => {
    const answers = languages.get(language) ?? new Map<Key, Answer>();
    if (answers.size === 0) languages.set(language, answers);
    const known = answers.get(key);
    if (known !== undefined) return known;
    if (answers.size >= most) answers.clear();
    const fresh = answer(key, language);
    answers.set(key, fresh);
    return fresh;
  };
}
