import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

/** A server on a free port of the loopback interface that answers as the test says, until the test ends; its address, with `/`. */
export async function answering(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  onTestFinished(
    () =>
      new Promise<void>((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  );
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

/** Answers every path with the text that stands for it, others with 404. */
export function pages(contents: Readonly<Record<string, string>>): RequestListener {
  return (request, response) => {
    const content = contents[(request.url ?? "/").slice(1)];
    response.writeHead(content === undefined ? 404 : 200, { "content-type": "application/xml" }).end(content ?? "");
  };
}
