import type { Labels } from "../messages/labels.js";
import { groupBy } from "../model/group-by.js";
import type { AccessibleVersion, Attachment, Photo } from "../model/release.js";
import { encodePath } from "../site/urls.js";
import type { ReleaseContext } from "./context.js";
import { fileFacts } from "./file-facts.js";
import type { PageLinks } from "./page-links.js";

/** A photo of a release with what must stand beside it in print. */
export interface PhotoView {
  readonly url: string;
  readonly width: number | undefined;
  readonly height: number | undefined;
  /** Other versions, best type first; empty where there are none. */
  readonly sources: readonly PictureSource[];
  readonly alt: string;
  readonly caption: string | undefined;
  readonly credit: string | undefined;
  readonly license: LicenseView | undefined;
  /** Format, pixels and size of the original. */
  readonly facts: string;
}

export interface LicenseView {
  readonly text: string;
  readonly url: string | undefined;
}

export interface AttachmentView {
  readonly url: string;
  readonly title: string;
  readonly type: string;
  /** Format and size. */
  readonly facts: string;
}

/** Versions of a picture of one type: the attributes of `<source>`. */
export interface PictureSource {
  readonly type: string;
  readonly srcset: string;
  readonly sizes: string;
}

/** The column of a release is 46rem wide, or all of a smaller screen but for the margins. */
const sizes = "(min-width: 48rem) 46rem, 94vw";

/** The versions of a picture for `<picture>`, from its release's page; the original is what `<img>` names. */
export function pictureSources(versions: NonNullable<ReleaseContext["pictures"]>[string] = []): PictureSource[] {
  return [...groupBy(versions, ({ type }) => type)].map(([type, all]) => ({
    type,
    srcset: all.map(({ name, width }) => `${encodePath(name)} ${width}w`).join(", "),
    sizes,
  }));
}

/** `folder` is that of the release's page. */
export function photoView(
  { asset, ...photo }: Photo,
  { folder, pictures }: { folder: string; pictures: ReleaseContext["pictures"] },
  links: PageLinks,
  labels: Labels,
): PhotoView {
  return {
    sources: pictureSources(pictures?.[asset.name]),
    url: links.to(folder + asset.name),
    width: asset.width,
    height: asset.height,
    alt: photo.alt,
    caption: photo.caption,
    credit: photo.credit,
    license: photo.license === undefined ? undefined : licenseView(photo.license),
    facts: fileFacts(asset, labels),
  };
}

/** A licence is written as its name or as the address where it stands. */
export function licenseView(license: string): LicenseView {
  return /^https?:\/\//.test(license)
    ? { text: license.replace(/^https?:\/\//, ""), url: license }
    : { text: license, url: undefined };
}

export function attachmentView(
  { asset, title }: Attachment,
  folder: string,
  links: PageLinks,
  labels: Labels,
): AttachmentView {
  return {
    url: links.to(folder + asset.name),
    title: title ?? asset.name.slice(asset.name.lastIndexOf("/") + 1),
    type: asset.mediaType,
    facts: fileFacts(asset, labels),
  };
}

/** A version in easy language or sign language. */
export function accessibleView(
  { kind, url }: AccessibleVersion,
  links: PageLinks,
  labels: Labels,
): { readonly title: string; readonly url: string } {
  const title = kind === "easy-language" ? labels.inEasyLanguage : labels.inSignLanguage;
  return { title, url: links.written(url) };
}
