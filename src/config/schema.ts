import { checkCodes } from "../model/checks.js";
import { hostings, issuerKinds } from "../model/newsroom.js";
import {
  blankable,
  byKey,
  flag,
  integer,
  jsonSchema,
  listOf,
  localized,
  mapping,
  type Of,
  oneOf,
  optional,
  text,
  texts,
} from "../written/shape.js";

const address = mapping(
  {
    street: optional(blankable("Street and number")),
    postcode: optional(blankable("Postcode, in quotation marks if it begins with 0")),
    city: optional(blankable("City")),
    country: optional(blankable("Country as two letters (ISO 3166-1), such as DE")),
  },
  "Postal address",
);

const letterhead = mapping(
  {
    name: text("Full name of the organisation"),
    from: optional(text("First day on which this letterhead is used, such as 2014-11-13; the first one needs none")),
    kind: optional(oneOf(issuerKinds, "What kind of organisation it is")),
    address: optional(address),
    url: optional(blankable("Website")),
    email: optional(blankable("E-mail address for the press")),
    phone: optional(blankable("Telephone number")),
    fax: optional(blankable("Fax number")),
    directions: optional(blankable("How to get there")),
    notes: optional(texts("Footnotes of the sheet; the first is marked *")),
  },
  "What the sheet of an issuer says",
);

const contact = mapping(
  {
    name: text("Name of the person or desk"),
    role: optional(blankable("What they do, such as press officer")),
    phone: optional(blankable("Telephone number")),
    mobile: optional(blankable("Mobile telephone number")),
    fax: optional(blankable("Fax number")),
    email: optional(blankable("E-mail address")),
  },
  "Whom journalists may call",
);

const topic = mapping(
  {
    title: localized("Name of the topic, or one for each language"),
    mediatopic: optional(blankable("IPTC Media Topic, such as medtop:04000000")),
  },
  "What releases are about",
);

const footerLink = mapping(
  { title: localized("Text of the link, or one for each language"), url: text("Address; / begins below `url`") },
  "A link on every page",
);

/** The smallest numbers that make sense under `feeds`. */
export const least = { items: 1, bytes: 10_000, archive: 0 } as const;

const feeds = mapping(
  {
    items: optional(integer("The most releases in each feed (50)", least.items)),
    bytes: optional(integer("No feed or archive document is larger than this (1000000)", least.bytes)),
    archive: optional(integer("Releases in each archive document; 0: no archives (100)", least.archive)),
    hub: optional(blankable("Address of the WebSub hub, if there is one")),
    former: optional(byKey(text("The feed that took its place, such as rss.xml"), "Old feed addresses")),
  },
  "How feeds are made",
);

const checks = mapping(
  { off: optional(listOf(oneOf(checkCodes, "A code from docs/checks.md"), "What `check` is not to mark")) },
  "What `check` marks",
);

const design = mapping(
  {
    logo: optional(text("Picture before the newsroom's name: SVG, PNG, WebP, AVIF or JPEG")),
    card: optional(text("Picture of 1200 × 630 pixels where a page without a photo is shared: PNG or JPEG")),
    accent: optional(text('The one colour beside ink and paper, such as "#8a1538"')),
    accentDark: optional(text("The same for dark screens; default: a lighter tone of `accent`")),
    fonts: optional(
      mapping(
        {
          text: optional(text("Font file (WOFF2 or WOFF) of the text")),
          headings: optional(text("Font file of the headlines")),
          small: optional(text("Font file of everything small: navigation, dates, captions")),
        },
        "Fonts that are served with the pages; paths from the folder that holds presswerk.yaml",
      ),
    ),
  },
  "Logo, colour and fonts of the house",
);

const security = mapping(
  {
    contact: texts("Where to report a weakness, the best way first: e-mail address, https: or tel:"),
    expires: text("When this is to be looked at again, at most a year ahead, such as 2027-06-30"),
    encryption: optional(texts("Address of a key to write to you with")),
    acknowledgments: optional(texts("Page that thanks those who reported")),
    preferredLanguages: optional(texts("Languages in which you can be written to")),
    policy: optional(texts("Page that says how you deal with reports")),
    hiring: optional(texts("Page of jobs in security")),
  },
  "What stands in .well-known/security.txt (RFC 9116)",
);

/** The form of presswerk.yaml. */
export const newsroomShape = mapping(
  {
    title: localized("Name of the newsroom, or one for each language"),
    description: optional(localized("What the newsroom is, in a sentence")),
    url: text("Where the output will stand, such as https://medien.example.org/"),
    language: optional(text("Default language (BCP 47); default: de")),
    timezone: optional(text("Zone of every time without an offset (IANA); default: Europe/Berlin")),
    languages: optional(texts("All languages of releases; default: only `language`")),
    releases: optional(text("Folder of Markdown files; default: releases")),
    out: optional(text("Output folder; default: dist")),
    theme: optional(text("Folder whose files replace the built-in ones, name by name; default: theme")),
    design: optional(design),
    search: optional(flag("Whether readers can search the archive; default: false")),
    feeds: optional(feeds),
    issuers: byKey(listOf(letterhead, "Letterheads, by date"), "The organisations that speak, by key"),
    contacts: optional(byKey(contact, "Persons and desks, by key")),
    topics: optional(byKey(topic, "Topics, by key")),
    footer: optional(listOf(footerLink, "Links on every page")),
    forgotten: optional(texts("Ids of published releases that are gone for good, without withdrawal")),
    hosting: optional(listOf(oneOf(hostings, "A kind of server"), "Which server files to write; default: [apache]")),
    security: optional(security),
    checks: optional(checks),
  },
  "Configuration of a presswerk newsroom",
);

export type WrittenNewsroom = Of<typeof newsroomShape>;
export type WrittenLetterhead = Of<typeof letterhead>;
export type WrittenContact = Of<typeof contact>;
export type WrittenTopic = Of<typeof topic>;

/** The JSON Schema of presswerk.yaml, for editors. */
export function newsroomJsonSchema(): unknown {
  return jsonSchema(newsroomShape, "presswerk.yaml");
}
