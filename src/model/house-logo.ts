/** Name of a house's logo among the theme's assets; `logo` is the path of its file. */
export function logoName(logo: string): string {
  return `logo${logo.slice(logo.lastIndexOf(".")).toLowerCase()}`;
}
