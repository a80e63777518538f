import { createServer, request as requestHttp } from "node:http";
import type { AddressInfo } from "node:net";

/** Stands between a client and a server, and can cut the client off. */
export interface LimitedProxy {
  readonly port: number;
  /** How many changes may still pass. */
  left: number;
  stop(): Promise<void>;
}

const reading = new Set(["GET", "HEAD", "OPTIONS", "PROPFIND"]);

/** Hands requests on to an HTTP server on loopback; when so many changes have passed it refuses every further one. */
export async function limitedProxy(target: number): Promise<LimitedProxy> {
  const limit = { left: Number.POSITIVE_INFINITY };
  const server = createServer((request, response) => {
    const { method = "GET", headers, url: path } = request;
    if (!reading.has(method) && limit.left-- <= 0) {
      request.resume();
      return void response.writeHead(403).end();
    }
    const onward = requestHttp({ host: "127.0.0.1", port: target, method, path, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.on("error", () => response.destroy());
    request.pipe(onward);
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  return Object.assign(limit, {
    port: (server.address() as AddressInfo).port,
    stop: () =>
      new Promise<void>((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  });
}
