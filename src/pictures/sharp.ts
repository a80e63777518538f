/** Makes a picture narrower and writes it as WebP. */
export type Shrink = (from: string, to: string, width: number) => Promise<void>;

/** How WebP is made; whoever changes it changes the names of all smaller pictures too. */
export const webpSettings = { quality: 78, effort: 5, smartSubsample: true } as const;

/** The program that makes pictures smaller; undefined where it is not installed, for it is not to be had for every machine. */
export async function loadShrink(): Promise<Shrink | undefined> {
  try {
    const { default: sharp } = await import("sharp");
    // one thread for each picture: the same bytes on every machine
    sharp.concurrency(1);
    return async (from, to, width) => {
      await sharp(from).autoOrient().resize({ width }).webp(webpSettings).toFile(to);
    };
  } catch {
    return undefined;
  }
}
