import { get } from "node:http";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { messages } from "../../src/messages/messages.js";
import { type Preview, startPreview } from "../../src/preview/preview.js";
import { noon } from "./newsroom.js";

/** Previews the newsroom in a folder at `noon`, in English, on any free port, until the test ends. */
export async function previewOf(folder: string, { port = 0 } = {}): Promise<Preview> {
  const preview = await startPreview({
    ...{ config: join(folder, "presswerk.yaml"), port, now: () => noon },
    speaker: { messages: messages.en, language: "en" },
    ...{ told: () => undefined, progress: () => undefined },
  });
  onTestFinished(() => preview.close());
  return preview;
}

/** The text at an address of the preview. */
export async function textAt(preview: Preview, path = ""): Promise<string> {
  return (await fetch(preview.url + path)).text();
}

/** Asks again and again until the text at an address is as wanted; gives it back. Fails after ten seconds. */
export async function textWhen(preview: Preview, path: string, wanted: (text: string) => boolean): Promise<string> {
  for (let tries = 0; tries < 400; tries++) {
    const text = await textAt(preview, path);
    if (wanted(text)) return text;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`Not as wanted: ${path}\n${await textAt(preview, path)}`);
}

/** Status of a request that comes under another name than the address has. */
export function statusFor(url: string, headers: Record<string, string>): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    get(url, { headers }, (response) => resolve(response.resume().statusCode)).on("error", reject);
  });
}
