/** What can be found of one release; `url` is from the folder of the newsroom's language. */
export interface SearchRecord {
  readonly url: string;
  readonly content: string;
  readonly language: string;
  readonly title: string;
  /** As people read it. */
  readonly date: string;
  /** To sort by: RFC 3339 in one zone. */
  readonly moment: string;
}

/** A file of the index, by its path from the folder of the index. */
export interface IndexFile {
  readonly path: string;
  readonly content: Uint8Array;
}

/** Makes the index of one language; undefined where the program for it is not installed. */
export type MakeIndex = (language: string, records: Iterable<SearchRecord>) => Promise<readonly IndexFile[]>;

/** Files that nobody asks for: ready-made surfaces and highlighting. */
const unused = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./;

/** The program that makes the index, to be ended with `end`; undefined where it is not installed. */
export async function loadPagefind(): Promise<{ makeIndex: MakeIndex; end: () => Promise<void> } | undefined> {
  try {
    const { createIndex, close } = await import("pagefind");
    const makeIndex: MakeIndex = async (language, records) => {
      const { index } = await createIndex({ forceLanguage: language.split("-")[0] ?? language });
      if (!index) throw new Error("no index");
      for (const { url, content, title, date, moment } of records) {
        await index.addCustomRecord({ url, content, language, meta: { title, date }, sort: { date: moment } });
      }
      const { files } = await index.getFiles();
      return files.filter(({ path }) => !unused.test(path)).sort((a, b) => (a.path < b.path ? -1 : 1));
    };
    // the first call starts the program, and fails where it cannot be started
    await createIndex();
    return { makeIndex, end: async () => void (await close()) };
  } catch {
    return undefined;
  }
}
