import type { UnplacedReason } from "../../model/unplaced.js";

const releases = (count: number) => (count === 1 ? "1 release" : `${count} releases`);

/** What `import` says in English. */
export const importing = {
  import: {
    about: "take in what is there: feeds, WordPress exports, old press releases as text, Word or PDF",
    dryRun: "write and fetch nothing, list what would come",
    example: "presswerk import https://www.example.org/feed/",
    written: (file: string) => `+ ${file}`,
    done: (imported: number, skipped: number, unplaced: number) =>
      [
        imported === 0 && skipped > 0 ? "Nothing new" : `${releases(imported)} imported`,
        skipped > 0 && `${skipped === 1 ? "1 was" : `${skipped} were`} there already`,
        unplaced > 0 && `${unplaced === 1 ? "1 value" : `${unplaced} values`} could not be placed or fetched`,
      ]
        .filter(Boolean)
        .join("; "),
    would: (imported: number, skipped: number) =>
      `${releases(imported)} would be imported, ${skipped === 1 ? "1 is" : `${skipped} are`} there already; pictures and files were not looked at`,
    unplaced: "Without a place:",
    next: "Look the releases through, then run presswerk check",
    reasons: {
      line: "no field fits this line",
      value: "no field fits this value",
      "further-author": "a release has one issuer; this is a further author",
      "no-more-issuers": "not added as an issuer, because releases rely on there being one only",
      "known-otherwise": "presswerk.yaml says something else, or nothing of it",
      date: "this is no date that can be read",
      "link-without-address": "a link that leads nowhere; its words were kept",
      address: "this old address cannot forward to the release",
      language: "the newsroom has no such language; the releases are taken for its own",
      id: "this id cannot be used; the release got a new one",
      file: "could not be fetched; the link to it stays",
      "wrong-file": "something else stands there than was named; the link to it stays",
      "unsafe-file": "the file would run a program in the browser; the link to it stays",
      "no-file": "a file that is named, but not by an address",
      "unused-file": "a file that no release names",
      shortcode: "only the old system can fill this in",
      embargo: "an embargo that cannot be read; the release is a draft",
      page: "this is a page, not a release",
      deleted: "this was deleted in the old system",
      protected: "this was protected by a password; it is a draft",
      document: "this document cannot be read, or not to its end",
      "no-document": "nothing that can be imported; save it as .docx, .pdf or text",
      empty: "this feed holds nothing that could become a release",
      archive: "the feed leads on to this, which could not be read",
      configuration: "could not be added to presswerk.yaml; add it by hand",
    } satisfies Record<UnplacedReason, string>,
  },
};
