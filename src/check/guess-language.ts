export type GuessedLanguage = "de" | "en";

/** Small words that make up a third of any text, and mean nothing in the other language. */
const german: ReadonlySet<string> = new Set(
  "der die das des dem den und ist sind nicht mit auf für von zu ein eine einer einem einen eines im zur zum sich auch als wie bei nach aus über wird werden wurde wurden oder aber sie er wir ihr ihre ihrer sein seine dass nur noch kann können haben hatte unter durch vor bis um es wenn seit mehr".split(
    " ",
  ),
);
const english: ReadonlySet<string> = new Set(
  "the of and to is are not with for from its this that these those which by at be been has have had were we they their there he she his our you your or but as on can could would should into about than when who what more".split(
    " ",
  ),
);

/** Fewer words do not tell. */
const fewest = 12;

/** German or English, if a text leaves no doubt which of the two it is; a third language counts as neither. */
export function guessLanguage(text: string): GuessedLanguage | undefined {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length < fewest) return undefined;
  const share = (known: ReadonlySet<string>) => words.filter((word) => known.has(word)).length / words.length;
  const [de, en] = [share(german), share(english)];
  if (de >= 0.2 && en <= de / 8) return "de";
  if (en >= 0.2 && de <= en / 8) return "en";
  return undefined;
}
