import { linksLeadSomewhere } from "./dead-links.js";
import { datesFitTheLetterhead, releasesHaveASummary, releasesNameAContact, releasesNameAPlace } from "./essentials.js";
import { passagesSayTheirLanguage } from "./foreign-passages.js";
import { headingsSkipNoLevel } from "./headings.js";
import { headlinesAreSentences, headlinesAreShort } from "./headlines.js";
import type { Rule } from "./mark.js";
import { photosCanBePrinted } from "./photos.js";

/** Every rule about releases, in the order of a file. */
export const rules: readonly Rule[] = [
  headlinesAreShort,
  headlinesAreSentences,
  datesFitTheLetterhead,
  releasesHaveASummary,
  releasesNameAContact,
  releasesNameAPlace,
  photosCanBePrinted,
  headingsSkipNoLevel,
  passagesSayTheirLanguage,
  linksLeadSomewhere,
];
