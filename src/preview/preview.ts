import { randomUUID } from "node:crypto";
import { DamagedCache } from "../store/lazy-text.js";
import { eventsAddress } from "./addresses.js";
import { answerAt, basePath } from "./answer.js";
import type { Speaker } from "./held-back.js";
import { serve } from "./serve.js";
import { openStudio, type Showing, type Studio, type StudioOptions } from "./studio.js";
import { watchFolders } from "./watch-folders.js";

export interface PreviewOptions extends StudioOptions {
  /** The first port to try; 0: any free one. */
  readonly port: number;
  /** In whose words banners and errors are. */
  readonly speaker: Speaker;
  /** Told whenever there is something else to see. */
  readonly told: (showing: Showing) => void;
}

export interface Preview {
  /** Address of the newsroom's front page. */
  readonly url: string;
  readonly showing: Showing;
  /** Rejects if it cannot go on, which is a fault of the program. */
  readonly failed: Promise<never>;
  /** Ends it; nothing is left on the disk. */
  close(): Promise<void>;
}

/** Shows the site, with all that is held back, on this machine alone, and follows every change. Throws a Fault if the disk fails or no port can be had. */
export async function startPreview(options: PreviewOptions): Promise<Preview> {
  const { port, speaker, now, told } = options;
  const studio = openStudio(options);
  const session = randomUUID();
  const version = () => `${session} ${studio.showing().number}`;
  const answer = ({ url }: { url: URL }) =>
    answerAt(url, studio.showing(), { speaker, version: version(), now: now() });
  try {
    await studio.refresh();
    const server = await serve({
      ...{ port, version, events: eventsAddress, foreign: speaker.messages.cli.preview.foreign },
      answer: async (asked) => {
        try {
          return await answer(asked);
        } catch (error) {
          if (!(error instanceof DamagedCache)) throw error;
          await studio.startAnew();
          return answer(asked);
        }
      },
    });
    const follower = follow(studio, () => {
      server.tell();
      told(studio.showing());
    });
    const { scene } = studio.showing();
    let closed: Promise<void> | undefined;
    return {
      url: `http://127.0.0.1:${server.port}${scene ? basePath(scene) : "/"}`,
      showing: studio.showing(),
      failed: follower.failed,
      close() {
        closed ??= (async () => {
          await follower.close();
          await server.close();
          await studio.close();
        })();
        return closed;
      },
    };
  } catch (error) {
    await studio.close();
    throw error;
  }
}

interface Follower {
  readonly failed: Promise<never>;
  close(): Promise<void>;
}

/** Brings a studio up to date after every change, one after the other. */
function follow(studio: Studio, changed: () => void): Follower {
  let waiting = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let polling: NodeJS.Timeout | undefined;
  let work: Promise<void> = Promise.resolve();
  let fail: (error: unknown) => void = () => undefined;
  const failed = new Promise<never>((_, reject) => {
    fail = reject;
  });
  const refresh = async (paths?: ReadonlySet<string>) => {
    if (await studio.refresh(paths)) changed();
    watch.cover(studio.places().folders);
  };
  const queue = (paths?: ReadonlySet<string>) => {
    work = work.then(() => refresh(paths)).catch(fail);
  };
  const watch = watchFolders({
    changed(path) {
      waiting.add(path);
      clearTimeout(timer);
      timer = setTimeout(() => {
        const paths = waiting;
        waiting = new Set();
        queue(paths);
      }, calm);
    },
    refused() {
      polling ??= setInterval(queue, pollingTime);
    },
  });
  watch.cover(studio.places().folders);
  // for what was changed before anybody watched
  queue();
  return {
    failed,
    async close() {
      watch.close();
      clearTimeout(timer);
      clearInterval(polling);
      await work;
    },
  };
}

/** Milliseconds: an editor empties a file and then fills it, or writes another and renames it. */
const calm = 15;
const pollingTime = 1000;
