/** Name of a house's logo among the theme's assets; `logo` is the path of its file. */
export function logoName(logo: string): string {
  return `logo${endingOf(logo)}`;
}

/** The same of the picture that stands for a page without one where a link to it is shared; without a `card` of the house it is the theme's. */
export function cardName(card: string | undefined): string {
  return card === undefined ? "card.png" : `house-card${endingOf(card)}`;
}

function endingOf(path: string): string {
  return path.slice(path.lastIndexOf(".")).toLowerCase();
}
