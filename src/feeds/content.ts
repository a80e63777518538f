import { dateWordsFor, humanDate } from "../dates.js";
import { type Labels, labelsFor, ownTexts } from "../messages/labels.js";
import { escapeHtml } from "../model/html.js";
import type { Moment } from "../model/moment.js";
import type { Contact, Newsroom } from "../model/newsroom.js";
import type { PublishedRelease, Reference } from "../model/published.js";
import type { Attachment, Photo, Release, Withdrawal } from "../model/release.js";
import { fillText } from "../model/text.js";
import { absoluteUrl, siteUrl } from "../site/urls.js";
import { asciiUrl } from "./ascii-url.js";

/** Finds the address of a release by its file; undefined while it may not be shown. */
export type ReleaseUrl = (file: string) => string | undefined;

type AssetUrl = (name: string) => string;

/** What a journalist needs of a live release, as HTML in which every address is absolute: what was corrected, then text, photo, files, links, contacts. */
export function contentOf(published: PublishedRelease, newsroom: Newsroom, releaseUrl: ReleaseUrl): string {
  const { release } = published;
  const labels = labelsFor(release.language, newsroom);
  const asset: AssetUrl = (name) => absoluteUrl(published.path + name, newsroom);
  return [
    noticesOf(published, newsroom),
    introduction(release, newsroom),
    text(published, newsroom, { asset, release: releaseUrl }),
    release.image ? photo(release.image, labels, asset) : "",
    attachments(release, labels, asset),
    links(release, newsroom),
    contacts(release, newsroom),
    signature(release, labels),
  ]
    .filter((part) => part !== "")
    .join("\n");
}

/** What must be read before anything else: the corrections, each with its date, and links to the releases that correct or were corrected. */
export function noticesOf({ release, corrects, correctedBy }: PublishedRelease, newsroom: Newsroom): string {
  const labels = labelsFor(release.language, newsroom);
  const notices = release.corrections.map(({ date, note }) => {
    const when = labels.correctionOf(dateOf(date, release, newsroom));
    return `<p><strong>${escapeHtml(when)}:</strong> ${lines(note)}</p>`;
  });
  if (corrects) notices.push(referring(labels.corrects, [corrects]));
  if (correctedBy.length > 0) notices.push(referring(labels.correctedBy, correctedBy));
  return notices.join("\n");
}

/** All that a feed says of a withdrawn release beside its headline: the day, the reason, and the release that takes its place if there is one. */
export function withdrawalOf(
  { release, correctedBy }: PublishedRelease,
  withdrawn: Withdrawal,
  newsroom: Newsroom,
): string {
  const labels = labelsFor(release.language, newsroom);
  const when = `${labels.withdrawnOn} ${dateOf(withdrawn.date, release, newsroom)}`;
  const parts = [`<p><strong>${escapeHtml(when)}.</strong> ${escapeHtml(labels.withdrawnNotice)}</p>`];
  if (withdrawn.reason) parts.push(`<p>${escapeHtml(labels.withdrawnReason)}: ${lines(withdrawn.reason)}</p>`);
  if (correctedBy.length > 0) parts.push(referring(labels.correctedBy, correctedBy));
  return parts.join("\n");
}

function introduction(release: Release, newsroom: Newsroom): string {
  const { kicker, subtitle, place, date } = release;
  return [
    kicker ? `<p>${lines(kicker)}</p>` : "",
    subtitle ? `<p><strong>${lines(subtitle)}</strong></p>` : "",
    place ? `<p>${escapeHtml(`${place}, ${dateOf({ at: date.at, dateOnly: true }, release, newsroom)}`)}</p>` : "",
  ].join("");
}

function text(
  { release, url }: PublishedRelease,
  newsroom: Newsroom,
  addresses: { asset: AssetUrl; release: ReleaseUrl },
): string {
  return fillText(release.text, {
    ...addresses,
    site: (path) => asciiUrl(siteUrl(path, newsroom)),
    fragment: (fragment) => asciiUrl(url + fragment),
  }).trim();
}

function photo({ asset, alt, caption, credit, license }: Photo, labels: Labels, assetUrl: AssetUrl): string {
  const size = asset.width && asset.height ? ` width="${asset.width}" height="${asset.height}"` : "";
  const image = `<img src="${escapeHtml(assetUrl(asset.name))}" alt="${escapeHtml(alt)}"${size}>`;
  const words = [
    caption ? lines(caption) : "",
    credit ? `${labels.photoCredit}: ${lines(credit)}` : "",
    license ? `${labels.license}: ${link(license, license)}` : "",
  ].filter((word) => word !== "");
  const legend = words.length > 0 ? `<figcaption>${words.join("<br>")}</figcaption>` : "";
  return `<figure>${image}${legend}</figure>`;
}

function attachments({ attachments }: Release, labels: Labels, assetUrl: AssetUrl): string {
  const file = ({ asset, title }: Attachment) => link(title || asset.name, assetUrl(asset.name));
  return list(labels.attachments, attachments.map(file));
}

function links({ links, accessible, language }: Release, newsroom: Newsroom): string {
  const labels = labelsFor(language, newsroom);
  const names = { "easy-language": labels.inEasyLanguage, "sign-language": labels.inSignLanguage };
  return list(labels.links, [
    ...links.map(({ title, url }) => (url === undefined ? lines(title) : link(title, siteUrl(url, newsroom)))),
    ...accessible.map(({ kind, url }) => link(names[kind], siteUrl(url, newsroom))),
  ]);
}

function contacts({ contacts, language }: Release, newsroom: Newsroom): string {
  const known = contacts.flatMap((key) => newsroom.contacts[key] ?? []);
  if (known.length === 0) return "";
  const labels = labelsFor(language, newsroom);
  return `<h2>${escapeHtml(labels.contacts)}</h2>${known.map((contact) => person(contact, labels)).join("")}`;
}

function person({ name, role, phone, mobile, fax, email }: Contact, labels: Labels): string {
  const said = [
    lines(role ? `${name}, ${role}` : name),
    phone ? `${labels.phone}: ${lines(phone)}` : "",
    mobile ? `${labels.mobile}: ${lines(mobile)}` : "",
    fax ? `${labels.fax}: ${lines(fax)}` : "",
    email
      ? `${labels.email}: <a href="mailto:${escapeHtml(encodeURI(email.toWellFormed()))}">${escapeHtml(email)}</a>`
      : "",
  ];
  return `<p>${said.filter((word) => word !== "").join("<br>")}</p>`;
}

/** What one quotes it as: the issuer is the entry's author. */
function signature({ type, number }: Release, labels: Labels): string {
  if (number === undefined) return "";
  return `<p>${escapeHtml(`${type ?? labels.pressRelease} ${labels.number(number)}`)}</p>`;
}

function list(title: string, items: readonly string[]): string {
  if (items.length === 0) return "";
  return `<h2>${escapeHtml(title)}</h2><ul>${items.map((item) => `<li>${item}</li>`).join("")}</ul>`;
}

function referring(label: string, references: readonly Reference[]): string {
  return `<p>${escapeHtml(label)}: ${references.map(({ title, url }) => link(title, url)).join(", ")}</p>`;
}

/** A link, or the text alone if there is no address to lead to. */
function link(text: string, url: string): string {
  return /^(?:https?:\/\/|mailto:|tel:)/i.test(url)
    ? `<a href="${escapeHtml(asciiUrl(url))}">${lines(text)}</a>`
    : lines(text);
}

/** Plain text as HTML, its line ends kept. */
function lines(text: string): string {
  const html = escapeHtml(text.trim());
  return html.includes("\n") ? html.replace(/\r?\n/g, "<br>") : html;
}

function dateOf(moment: Moment, { language }: Release, newsroom: Newsroom): string {
  return humanDate(moment, newsroom.timezone, dateWordsFor(language, ownTexts(language, newsroom)));
}
