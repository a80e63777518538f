/** What a web server has to know of a site beyond its files; every path is below the output folder, with `/`, not percent-encoded. */
export interface SiteRules {
  /** Path of the newsroom's url, as it stands there (percent-encoded): begins and ends with `/`. */
  readonly basePath: string;
  /** Of two with the same `from` the first counts. */
  readonly redirects: readonly Redirect[];
  /**
   * Folders of withdrawn releases, each ends with `/`: the page in it is the notice, and everything else below it is gone.
   * The files that are gone are not named, for nothing of a withdrawn release may be left, not even a file's name.
   */
  readonly gone: readonly string[];
  /** Value of the header Content-Security-Policy for pages. */
  readonly contentSecurityPolicy: string;
  /** Page for addresses at which nothing stands, such as `404.html`. */
  readonly notFound: string;
}

/** An old address and where it leads, for good. */
export interface Redirect {
  /** A path such as `alte/adresse`; with a slash or `/index.html` behind it means the same. */
  readonly from: string;
  /** A path such as `2017/slug/`, or an absolute address if it leads out of the site. */
  readonly to: string;
}
