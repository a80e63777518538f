/** What a label on a sheet announces. */
export type Label =
  | "contact"
  | "extension"
  | "phone"
  | "mobile"
  | "fax"
  | "email"
  | "web"
  | "address"
  | "date"
  | "place"
  | "number"
  | "issuer"
  | "title"
  | "subtitle"
  | "kicker"
  | "topics"
  | "keywords"
  | "links"
  | "attachments"
  | "embargo"
  | "free"
  | "directions";

/** A label and what stands behind it in its line. */
export interface Labelled {
  readonly label: Label;
  /** The words of the label itself. */
  readonly words: string;
  readonly value: string;
}

/** How a label may be followed: by a colon or nothing, or by its value without a sign between them. */
type Form = "colon" | "colon-only" | "open";

interface LabelRule {
  readonly label: Label;
  readonly words: string;
  readonly form: Form;
}

const rules: readonly LabelRule[] = [
  {
    label: "contact",
    words:
      "(?:ihre?\\s+)?(?:ansprechpartner(?:innen|in|\\/-?in|\\(in\\)|:in|\\*in)?|ansprechperson(?:en)?)(?:\\s+(?:für|der)\\s+(?:die\\s+)?(?:medien|presse|redaktion(?:en)?|rückfragen))?|(?:presse|medien)?kontakt(?:e|daten)?(?:\\s+für\\s+(?:die\\s+)?(?:medien|presse|redaktion(?:en)?|rückfragen))?|(?:für\\s+)?(?:presse|medien)?rückfragen(?:\\s+(?:an|bitte an|beantwortet))?|(?:your\\s+)?(?:press|media)?\\s*contacts?(?:\\s+for\\s+(?:the\\s+)?(?:media|press|journalists|editors))?|(?:press|media)\\s+(?:enquiries|inquiries)|(?:for\\s+)?(?:more|further)\\s+information(?:,?\\s+please)?\\s+contact",
    form: "colon",
  },
  { label: "extension", words: "durchwahl|extension|direct(?:\\s+(?:line|dial))?", form: "open" },
  { label: "fax", words: "(?:tele)?fax(?:nummer)?|facsimile", form: "open" },
  {
    label: "mobile",
    words: "mobil(?:telefon|funk|nummer)?|handy|mobile(?:\\s+phone)?|cell(?:\\s+phone)?",
    form: "open",
  },
  {
    label: "phone",
    words: "(?:tele)?fon(?:nummer)?|tel\\.?|telefon\\s*\\/\\s*durchwahl|(?:tele)?phone|ruf(?:nummer)?",
    form: "open",
  },
  { label: "email", words: "e-?mail(?:-adresse)?|mail", form: "open" },
  { label: "web", words: "internet|web(?:site|seite)?|homepage|online|url", form: "colon" },
  {
    label: "address",
    words:
      "(?:haus|post|besucher|liefer|dienst)?anschrift|(?:post|besucher(?:innen)?|haus)?adresse|(?:visiting|postal|street|office|mailing)?\\s*address",
    form: "colon",
  },
  { label: "date", words: "datum|date|stand", form: "colon-only" },
  { label: "place", words: "ort|place", form: "colon-only" },
  { label: "number", words: "(?:lfd\\.\\s*)?(?:nummer|nr\\.?)|number|no\\.?", form: "colon-only" },
  { label: "issuer", words: "herausgeber(?:in)?|absender|issuer|issued\\s+by|publisher", form: "colon-only" },
  { label: "title", words: "titel|überschrift|betreff|headline|subject|title", form: "colon-only" },
  { label: "subtitle", words: "untertitel|unterzeile|subtitle|sub-?headline", form: "colon-only" },
  { label: "kicker", words: "dachzeile|kicker", form: "colon-only" },
  { label: "topics", words: "them(?:a|en)|rubrik(?:en)?|ressorts?|topics?|categor(?:y|ies)", form: "colon-only" },
  { label: "keywords", words: "schlag(?:wörter|worte)|stichwörter|stichworte|keywords|tags", form: "colon-only" },
  {
    label: "links",
    words:
      "(?:weiterführende\\s+|weitere\\s+|interessante\\s+)?(?:internet)?links?|(?:further|related|useful)\\s+links",
    form: "colon",
  },
  { label: "attachments", words: "anlagen?|anhang|anhänge|downloads?|attachments?|enclosures?", form: "colon" },
  {
    label: "embargo",
    words:
      "sperrfrist(?:\\s+(?:bis|endet|ist))?|gesperrt\\s+bis|sperrvermerk|frei\\s+ab|freigabe(?:\\s+ab)?|nicht\\s+(?:zur\\s+veröffentlichung\\s+)?vor(?:\\s+dem)?|(?:strictly\\s+)?embargo(?:ed)?(?:\\s+(?:until|till|to))?|not\\s+for\\s+(?:release|publication)\\s+(?:before|until)|(?:hold|for\\s+release)\\s+(?:until|on|after)",
    form: "open",
  },
  {
    label: "free",
    words:
      "zur\\s+sofortigen\\s+(?:veröffentlichung|verwendung|freigabe)|frei\\s+zur\\s+(?:sofortigen\\s+)?veröffentlichung|(?:keine|ohne)\\s+sperrfrist|for\\s+immediate\\s+release",
    form: "colon",
  },
  {
    label: "directions",
    words:
      "anfahrt|wegbeschreibung|so\\s+erreichen\\s+sie\\s+uns|directions|how\\s+to\\s+(?:get\\s+(?:here|there)|find\\s+us|reach\\s+us)|getting\\s+here",
    form: "colon",
  },
];

const ends: Readonly<Record<Form, string>> = {
  colon: "\\s*(?::\\s*(.*)|$)",
  "colon-only": "\\s*:\\s*(.+)",
  open: "(?:\\s*[:.]?\\s+|\\s*:\\s*|$)(.*)",
};

const compiled = rules.map(({ label, words, form }) => ({
  label,
  pattern: new RegExp(`^(${words})${ends[form]}$`, "isu"),
}));

/** The label that a line begins with, undefined if there is none; values that cannot belong to it are left to whoever asks. */
export function labelOf(text: string): Labelled | undefined {
  if (text.length > 300) return undefined;
  for (const { label, pattern } of compiled) {
    const match = pattern.exec(text);
    if (match) return { label, words: match[1] ?? "", value: (match[2] ?? "").trim() };
  }
  return undefined;
}
