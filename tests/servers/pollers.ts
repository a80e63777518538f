import { connect, type Socket } from "node:net";

/** How one poller asks: by which condition, and whether it accepts compression. */
export interface Manner {
  readonly path: string;
  readonly condition: "etag" | "date";
  readonly encoding: "gzip" | "identity";
}

/** What came of polls: bytes are those of whole answers on the wire, headers included. */
export interface Tally {
  unchanged: number;
  full: number;
  errors: number;
  unchangedBytes: number;
  fullBytes: number;
}

/** A program that keeps a connection and polls one feed; it remembers what it needs to ask whether the feed has changed. */
export interface Poller {
  poll(tally: Tally): Promise<void>;
  stop(): void;
}

export function emptyTally(): Tally {
  return { unchanged: 0, full: 0, errors: 0, unchangedBytes: 0, fullBytes: 0 };
}

/** Lets every poller poll so many times, all at the same time, and adds what came of it to a tally. */
export async function pollAll(pollers: readonly Poller[], times: number, tally = emptyTally()): Promise<Tally> {
  await Promise.all(
    pollers.map(async (poller) => {
      for (let count = 0; count < times; count++) await poller.poll(tally);
    }),
  );
  return tally;
}

/** Connects a poller; plain sockets, because a client library would need more time than the server. Throws if nobody answers. */
export async function startPoller(port: number, { path, condition, encoding }: Manner): Promise<Poller> {
  const socket = await connected(port);
  let known = "";
  return {
    async poll(tally) {
      const lines = [
        `GET ${path} HTTP/1.1`,
        "Host: 127.0.0.1",
        "User-Agent: poller/1.0",
        `Accept-Encoding: ${encoding}`,
      ];
      const { head, bytes } = await answerTo(`${[...lines, ...(known ? [known] : [])].join("\r\n")}\r\n\r\n`, socket);
      const status = Number(head.slice(9, 12));
      const validator = condition === "etag" ? headerIn(head, "etag") : headerIn(head, "last-modified");
      if (status === 304) {
        tally.unchanged++;
        tally.unchangedBytes += bytes;
      } else if (status === 200 && validator !== undefined) {
        tally.full++;
        tally.fullBytes += bytes;
        known = `${condition === "etag" ? "If-None-Match" : "If-Modified-Since"}: ${validator}`;
      } else tally.errors++;
    },
    stop: () => socket.destroy(),
  };
}

function connected(port: number): Promise<Socket> {
  return new Promise((done, failed) => {
    const socket = connect(port, "127.0.0.1", () => done(socket.off("error", failed).setNoDelay()));
    socket.once("error", failed);
  });
}

interface Answered {
  readonly head: string;
  readonly bytes: number;
}

/** Sends a request and waits for the end of its answer (RFC 9112, section 6.3). Throws if the server hangs up. */
function answerTo(request: string, socket: Socket): Promise<Answered> {
  return new Promise((done, failed) => {
    let received: Buffer = Buffer.alloc(0);
    const end = (result: Answered | Error) => {
      socket.off("data", take).off("close", closed);
      if (result instanceof Error) failed(result);
      else done(result);
    };
    const closed = () => end(new Error("The server hung up"));
    const take = (data: Buffer) => {
      received = received.length === 0 ? data : Buffer.concat([received, data]);
      const headEnd = received.indexOf("\r\n\r\n");
      if (headEnd === -1) return;
      const head = received.toString("latin1", 0, headEnd);
      if (isWhole(head, received, headEnd + 4)) end({ head, bytes: received.length });
    };
    socket.on("data", take).on("close", closed);
    socket.write(request);
  });
}

function isWhole(head: string, received: Buffer, bodyStart: number): boolean {
  if (head.startsWith("HTTP/1.1 304")) return true;
  const length = headerIn(head, "content-length");
  if (length !== undefined) return received.length >= bodyStart + Number(length);
  return received.subarray(-7).toString("latin1") === "\r\n0\r\n\r\n";
}

function headerIn(head: string, name: string): string | undefined {
  const found = new RegExp(`\r\n${name}: ([^\r]*)`, "i").exec(head);
  return found?.[1];
}
