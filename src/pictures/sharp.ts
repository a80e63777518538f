import type { PictureType } from "../model/smaller-picture.js";

/** Makes a picture narrower and writes it as another type. */
export type Shrink = (from: string, to: string, wanted: { width: number; type: PictureType }) => Promise<void>;

/** How each type is made; whoever changes it changes the names of all smaller pictures too. AVIF takes ten times as long with more effort, and gets a tenth smaller. */
export const pictureSettings = {
  "image/avif": { quality: 50, effort: 2 },
  "image/webp": { quality: 78, effort: 5, smartSubsample: true },
} as const;

/** The program that makes pictures smaller; undefined where it is not installed, for it is not to be had for every machine. */
export async function loadShrink(): Promise<Shrink | undefined> {
  try {
    const { default: sharp } = await import("sharp");
    // one thread for each picture: the same bytes on every machine
    sharp.concurrency(1);
    return async (from, to, { width, type }) => {
      const picture = sharp(from).autoOrient().resize({ width });
      await (type === "image/avif" ? picture.avif(pictureSettings[type]) : picture.webp(pictureSettings[type])).toFile(
        to,
      );
    };
  } catch {
    return undefined;
  }
}
