import { createReadStream } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";

/** Files below a folder, served on a free port of the loopback interface until `close` is called. */
export interface FileServer {
  /** Ends with `/`. */
  readonly url: string;
  close(): Promise<void>;
}

/** Serves a folder; a path that is no file there is answered with 404. */
export async function serveFiles(folder: string): Promise<FileServer> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    const file = createReadStream(join(folder, path));
    file.once("open", () => response.writeHead(200, { "Content-Type": mediaType(path) }));
    file.once("error", () => response.writeHead(404).end());
    file.pipe(response);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}

function mediaType(path: string): string {
  return path.endsWith(".json") ? "application/feed+json" : "application/xml";
}
