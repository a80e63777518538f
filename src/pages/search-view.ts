import { archivePage, languageFolder, searchFolder } from "../site/urls.js";
import type { PageLinks } from "./page-links.js";
import type { Setting } from "./setting.js";

/** The page of the search. */
export interface SearchView {
  /** Address of the page itself, to which the form leads. */
  readonly page: string;
  /** Address of the script that searches. */
  readonly script: string | undefined;
  /** Address of the program of the index, from the page. */
  readonly index: string;
  /** Folder of the language, from which the index names releases. */
  readonly root: string;
  readonly archive: string;
}

export function searchView(language: string, links: PageLinks, { newsroom, searchScript }: Setting): SearchView {
  const folder = searchFolder(language, newsroom);
  return {
    page: links.to(`${folder}index.html`),
    script: searchScript && links.to(searchScript),
    index: links.to(`${folder}pagefind.js`),
    root: links.to(languageFolder(language, newsroom)),
    archive: links.to(archivePage(language, newsroom)),
  };
}
