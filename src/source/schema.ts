import { accessibleKinds } from "../model/release.js";
import {
  blankable,
  flag,
  jsonSchema,
  listOf,
  mapping,
  type Of,
  oneOf,
  optional,
  optionalButFilled,
  text,
  textOr,
  texts,
} from "../written/shape.js";

const image = mapping(
  {
    src: text("File of the picture, from the release’s own folder"),
    alt: text("What the picture shows, for people who do not see it"),
    caption: optional(blankable("Text below the picture")),
    credit: optional(blankable("Who made the picture")),
    license: optional(blankable("Under which terms it may be used")),
  },
  "Picture of the release",
);

const attachment = mapping(
  { src: text("File, from the release’s own folder"), title: optional(blankable("What it is; default: its name")) },
  "A file to download",
);

const link = mapping(
  { title: text("Text of the link"), url: optional(blankable("Address; / begins below the newsroom’s url")) },
  "A link",
);

const accessible = mapping(
  { kind: oneOf(accessibleKinds, "What it is"), url: text("Its address") },
  "The same in easy language or sign language",
);

const correction = mapping(
  { date: text("When it was corrected; not after now"), note: text("What was wrong and what is right") },
  "A visible change of meaning to a published release",
);

const withdrawn = mapping(
  { date: text("When it was withdrawn; not after now"), reason: optional(blankable("Why, for readers")) },
  "A published release that is taken back: its text goes, its address stays",
);

/** The form of a release's front matter. */
export const frontMatterShape = mapping(
  {
    id: optional(blankable("Permanent; `new` writes it")),
    type: optional(blankable("Shown above the headline; default: press release")),
    number: optional(blankable("Number of the release, such as 123/2017")),
    title: text("Headline"),
    subtitle: optional(blankable("Second line of the headline")),
    kicker: optional(blankable("Short line above the headline")),
    date: text("Day or moment of the release: 2017-07-04 or 2017-07-04 10:30, or with an offset"),
    updated: optional(text("Moment of a change worth telling")),
    embargo: optionalButFilled(text("Nothing of the release is shown before this moment")),
    draft: optionalButFilled(flag("True as long as the release must not be shown")),
    language: optional(blankable("Language (BCP 47); default: the newsroom’s")),
    translationOf: optional(blankable("Slug or id of the same release in another language")),
    place: optional(blankable("Where it is issued, such as Dresden")),
    issuer: optional(blankable("Key of the organisation that speaks, from presswerk.yaml")),
    contact: optional(texts("Keys of those whom journalists may call, from presswerk.yaml")),
    topics: optional(texts("Keys of topics, from presswerk.yaml")),
    keywords: optional(texts("What the release is about, in a few words each")),
    summary: optional(blankable("The release in a sentence or two, plain text; default: its first paragraph")),
    image: optional(image),
    attachments: optional(listOf(textOr(attachment, "A file, or a file with its title"), "Files to download")),
    links: optional(listOf(textOr(link, "An address, or a link with its text"), "Links below the text")),
    accessible: optional(listOf(accessible, "The same in easy language or sign language")),
    corrections: optional(listOf(correction, "Visible changes of meaning")),
    corrects: optional(blankable("Slug or id of the release that this one corrects")),
    withdrawn: optionalButFilled(withdrawn),
    aliases: optional(texts("Old addresses that must keep working, such as /alte/adresse")),
    slug: optional(blankable("Last part of the address; default: the file’s name without its date")),
  },
  "Front matter of a press release",
);

export type WrittenRelease = Of<typeof frontMatterShape>;

/** The JSON Schema of front matter, for editors. */
export function releaseJsonSchema(): unknown {
  return jsonSchema(frontMatterShape, "Front matter of a release");
}
