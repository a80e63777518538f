/** The files that make pages: the built-in ones, replaced name by name by those of the newsroom's theme folder. */
export interface Theme {
  /** Eta templates by name without `.eta`, such as `release` or `parts/head`. */
  readonly templates: Readonly<Record<string, string>>;
  /** Style sheets, scripts, fonts and pictures by path below the theme folder's `assets/`. */
  readonly assets: Readonly<Record<string, Uint8Array>>;
  /** Where the newsroom's own templates lie, by name: paths from the configuration's folder, with `/`. */
  readonly own?: Readonly<Record<string, string>>;
}
