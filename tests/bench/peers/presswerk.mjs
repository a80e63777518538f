import { markdown, write } from "../files.mjs";
import { allTopics } from "../release.mjs";

const configuration = (feeds) => `title: Medieninformationen
description: Was im Land geschieht
url: https://presse.example.org/
language: de
languages: [de, en]
timezone: Europe/Berlin
feeds: ${feeds}
issuers: { land: [{ name: Staatskanzlei Beispielland, kind: government }] }
topics:
${allTopics.map(({ key, name }) => `  ${key}: { title: { de: ${name}, en: ${name} } }`).join("\n")}
`;

/** The same work as the peers do: archives in three formats and pages for years are what none of them makes. */
const likeForLike = "{ items: 50, archive: 0 }";

/** With complete archives of every feed, as presswerk makes them if nothing is said. */
export const everything = "{ items: 50 }";

/** presswerk as it is compiled in a folder. */
export function presswerk(program, feeds = likeForLike) {
  return {
    name: "presswerk",
    version: () => undefined,
    leavesOut: "nothing",
    prepare(folder, releases) {
      write(folder, "presswerk.yaml", configuration(feeds));
      for (const { slug, date, text, updated, ...fields } of releases)
        write(
          folder,
          `releases/${date.slice(0, 4)}/${date.slice(5, 7)}/${slug}.md`,
          file({ date, updated, text, fields }),
        );
    },
    command: (folder, more = []) => ({
      command: process.execPath,
      words: [`${program}/bin/presswerk.js`, "build", "--quiet", "--config", `${folder}/presswerk.yaml`, ...more],
      cwd: folder,
    }),
    /** What a build leaves: to be moved away before a cold one. */
    leaves: ["dist", ".presswerk"],
  };
}

function file({ date, updated, text, fields }) {
  const whole = markdown({ date, ...fields }, text);
  return updated === undefined ? whole : whole.replace("\n", `\nupdated: ${updated}\n`);
}
