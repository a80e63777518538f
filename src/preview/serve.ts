import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Fault } from "../model/fault.js";

/** What is sent for an address. */
export interface Answer {
  readonly status: number;
  readonly body: string | Uint8Array | { readonly file: string };
  readonly type: string;
  /** Where it stands, for a status 302. */
  readonly location?: string;
}

export interface ServerOptions {
  /** The first port to try; 0: any free one. */
  readonly port: number;
  /** Path of the stream that tells open pages of a new version. */
  readonly events: string;
  version(): string;
  answer(request: Asked): Promise<Answer>;
  /** Said to those who come under another name than the preview's own. */
  readonly foreign: string;
}

export interface Asked {
  /** In full, under the name that the browser used. */
  readonly url: URL;
}

export interface Served {
  readonly port: number;
  /** Tells every open page that there is a new version. */
  tell(): void;
  close(): Promise<void>;
}

/** Serves on the loopback interface of IPv4, where only this machine comes in. Throws a Fault if no port can be had. */
export async function serve(options: ServerOptions): Promise<Served> {
  const listeners = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    handle(request, response, options, listeners).catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(500, headers("text/plain; charset=utf-8"));
      response.end(error instanceof Error ? error.stack : String(error));
    });
  });
  const port = await listen(server, options.port);
  return {
    port,
    tell: () => {
      for (const listener of listeners) listener.write(event(options.version()));
    },
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  options: ServerOptions,
  listeners: Set<ServerResponse>,
): Promise<void> {
  const { host = "" } = request.headers;
  if (!isOwnName(host)) return send(request, response, { status: 403, type: plain, body: options.foreign });
  if (request.method !== "GET" && request.method !== "HEAD")
    return send(request, response, { status: 405, type: plain, body: "GET, HEAD" });
  const path = request.url ?? "/";
  if (!path.startsWith("/") || !URL.canParse(`http://${host}${path}`))
    return send(request, response, { status: 400, type: plain, body: path });
  const url = new URL(`http://${host}${path}`);
  if (url.pathname !== options.events) return send(request, response, await options.answer({ url }));
  response.writeHead(200, headers("text/event-stream"));
  response.write(event(options.version()));
  listeners.add(response);
  response.once("close", () => listeners.delete(response));
}

const plain = "text/plain; charset=utf-8";

function event(version: string): string {
  return `data: ${version}\n\n`;
}

/** A foreign page can have its name resolve to this machine (DNS rebinding), and would then read what is secret; it cannot choose the name. */
function isOwnName(host: string): boolean {
  return /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/i.test(host);
}

/** Nothing is kept by the browser, nothing can be taken into pages of others. */
function headers(type: string): Record<string, string> {
  return {
    "Content-Type": type,
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "X-Robots-Tag": "noindex",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Content-Security-Policy": "frame-ancestors 'none'",
  };
}

function send(request: IncomingMessage, response: ServerResponse, { status, body, type, location }: Answer): void {
  const bytes = typeof body === "object" && "file" in body ? readFileSync(body.file) : Buffer.from(body);
  response.writeHead(status, {
    ...headers(type),
    "Content-Length": bytes.byteLength,
    ...(location !== undefined && { Location: location }),
  });
  response.end(request.method === "HEAD" ? undefined : bytes);
}

/** The port, or the next free one above it; if a hundred are taken, any. */
async function listen(server: Server, port: number): Promise<number> {
  const last = Math.min(port + 100, 65_535);
  for (let next = port; port > 0 && next <= last; next++) if (await tryPort(server, next)) return next;
  await tryPort(server, 0);
  return (server.address() as AddressInfo).port;
}

function tryPort(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE") resolve(false);
      else reject(new Fault("no-port", { port, reason: error.code ?? error.message }));
    };
    server.once("error", failed);
    server.listen(port, "127.0.0.1", () => {
      server.off("error", failed);
      resolve(true);
    });
  });
}
