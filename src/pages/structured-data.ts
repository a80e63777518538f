import type { Asset } from "../model/asset.js";
import type { Address, Contact, IssuerKind, Letterhead, Newsroom } from "../model/newsroom.js";
import { plainText } from "../model/plain-text.js";
import type { PublishedRelease, Reference } from "../model/published.js";
import type { Attachment, Correction, Photo } from "../model/release.js";
import { absoluteUrl } from "../site/urls.js";
import { summaryOf } from "./item-view.js";
import { licenseView } from "./media-view.js";
import type { Setting } from "./setting.js";

/** A node of JSON-LD; what is undefined is left out when it is written. */
type Node = { readonly [property: string]: unknown };

const organizationTypes: Readonly<Record<IssuerKind, string>> = {
  government: "GovernmentOrganization",
  organization: "Organization",
  company: "Corporation",
  ngo: "NGO",
  university: "CollegeOrUniversity",
};

/** A release as schema.org's NewsArticle, in JSON that can stand inside a script element; `text` is its HTML. https://schema.org/NewsArticle */
export function structuredData(published: PublishedRelease, text: string, setting: Setting): string {
  return JSON.stringify(newsArticle(published, text, setting)).replaceAll("<", "\\u003c");
}

function newsArticle(published: PublishedRelease, text: string, setting: Setting): Node {
  const { release, url, id } = published;
  const { newsroom, time } = setting;
  const letterhead = setting.letterheadOf(release);
  const address = (asset: Asset) => absoluteUrl(published.path + asset.name, newsroom);
  return {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    identifier: id,
    url,
    mainEntityOfPage: url,
    headline: release.title,
    alternativeHeadline: some([release.kicker, release.subtitle].filter((text) => text !== undefined)),
    description: summaryOf(release) || undefined,
    articleBody: plainText(text) || undefined,
    dateline: release.place,
    locationCreated: release.place === undefined ? undefined : { "@type": "Place", name: release.place },
    datePublished: time(release.date.at),
    dateModified: time(published.updated),
    inLanguage: release.language,
    isAccessibleForFree: true,
    publisher: publisher(letterhead, contactsOf(published, newsroom), setting),
    author: { "@type": organizationTypes[letterhead.kind], name: letterhead.name, url: letterhead.url },
    image: release.image ? imageObject(release.image, address(release.image.asset)) : houseCard(setting),
    associatedMedia: some(release.attachments.map((item) => mediaObject(item, address(item.asset)))),
    about: some(release.topics.map((key) => topic(key, release.language, setting))),
    keywords: some(release.keywords),
    correction: some([
      ...release.corrections.map((correction) => correctionComment(correction, time)),
      ...published.correctedBy.map((other) => other.url),
    ]),
    workTranslation: some(published.translations.map(translation)),
  };
}

/** A list, or nothing where it would be empty. */
function some<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list;
}

/** Search engines show no news without a picture; a release without a photo has the one that stands for the house. */
function houseCard({ card, newsroom }: Setting): string | undefined {
  return card && absoluteUrl(card, newsroom);
}

function contactsOf({ release }: PublishedRelease, newsroom: Newsroom): Contact[] {
  return release.contacts.flatMap((key) => newsroom.contacts[key] ?? []);
}

function publisher(letterhead: Letterhead, contacts: readonly Contact[], setting: Setting): Node {
  const { newsroom } = setting;
  const logo = setting.logo ?? setting.icon;
  return {
    "@type": organizationTypes[letterhead.kind],
    name: letterhead.name,
    url: letterhead.url,
    email: letterhead.email,
    telephone: letterhead.phone,
    faxNumber: letterhead.fax,
    address: letterhead.address && postalAddress(letterhead.address),
    logo: logo && { "@type": "ImageObject", url: absoluteUrl(logo, newsroom) },
    contactPoint: some(contacts.map(contactPoint)),
  };
}

function postalAddress({ street, postcode, city, country }: Address): Node {
  return {
    "@type": "PostalAddress",
    streetAddress: street,
    postalCode: postcode,
    addressLocality: city,
    addressCountry: country,
  };
}

function contactPoint({ name, role, phone, mobile, fax, email }: Contact): Node {
  return {
    "@type": "ContactPoint",
    contactType: "press",
    name,
    description: role,
    telephone: phone ?? mobile,
    faxNumber: fax,
    email,
  };
}

function imageObject({ asset, alt, caption, credit, license }: Photo, url: string): Node {
  return {
    "@type": "ImageObject",
    url,
    contentUrl: url,
    encodingFormat: asset.mediaType,
    width: pixels(asset.width),
    height: pixels(asset.height),
    description: alt,
    caption,
    creditText: credit,
    copyrightNotice: credit,
    license: license === undefined ? undefined : licenseNode(license),
  };
}

/** E37 is the pixel in UN/CEFACT's list of units. */
function pixels(value: number | undefined): Node | undefined {
  return value === undefined ? undefined : { "@type": "QuantitativeValue", value, unitCode: "E37" };
}

function licenseNode(license: string): string | Node {
  const { text, url } = licenseView(license);
  return url ?? { "@type": "CreativeWork", name: text };
}

function mediaObject({ asset, title }: Attachment, url: string): Node {
  return {
    "@type": "MediaObject",
    name: title,
    contentUrl: url,
    encodingFormat: asset.mediaType,
    contentSize: `${asset.bytes} B`,
  };
}

const mediatopics = "http://cv.iptc.org/newscodes/mediatopic/";

function topic(key: string, language: string, setting: Setting): Node {
  const name = setting.topic(key, language).text;
  const mediatopic = setting.newsroom.topics[key]?.mediatopic;
  if (mediatopic === undefined) return { "@type": "Thing", name };
  const code = mediatopic.replace(/^medtop:/, "");
  return { "@type": "Thing", name, sameAs: mediatopics + code };
}

function correctionComment({ date, note }: Correction, time: (at: number) => string): Node {
  return { "@type": "CorrectionComment", text: note, datePublished: time(date.at) };
}

function translation({ url, title, language }: Reference): Node {
  return { "@type": "NewsArticle", url, headline: title, inLanguage: language };
}
