import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { Fault } from "../../src/model/fault.js";
import { type FetchOptions, fetchUrl } from "../../src/subscriber/fetch.js";
import { answering } from "../helpers/answering.js";

const fetched = (url: string, options: FetchOptions = {}) => fetchUrl(url, { allowPrivate: true, ...options });

/** The reason why an address gave nothing. */
async function reasonOf(answer: Promise<unknown>): Promise<string> {
  try {
    await answer;
    return "no fault";
  } catch (fault) {
    if (!(fault instanceof Fault)) throw fault;
    return (fault as Fault<"network">).values.reason;
  }
}

test("an answer with its status, headers, bytes and timings, asked for by name", async () => {
  const agents: (string | undefined)[] = [];
  const url = await answering((request, response) => {
    agents.push(request.headers["user-agent"]);
    response.writeHead(404, { "Content-Type": "text/plain", "X-Two": ["a", "b"] }).end("weg");
  });
  let time = 0;
  const opened = await fetched(`${url}feed.xml`, { clock: () => (time += 10) });
  expect(opened).toMatchObject({ url: `${url}feed.xml`, status: 404, transferred: 3, redirects: [] });
  expect(opened.headers).toMatchObject({ "content-type": "text/plain", "x-two": "a, b" });
  expect(new TextDecoder().decode(opened.bytes)).toBe("weg");
  expect(opened.timings).toEqual({ answer: 10, whole: 20 });
  expect(agents[0]).toMatch(/^presswerk\/\d+\.\d+\.\d+$/);
});

test.each([
  ["gzip", gzipSync],
  ["br", brotliCompressSync],
  ["deflate", deflateSync],
])("%s is undone", async (encoding, compress) => {
  const sent = compress("Größe ".repeat(1000));
  const url = await answering((_request, response) =>
    response.writeHead(200, { "content-encoding": encoding }).end(sent),
  );
  const { bytes, transferred } = await fetched(url);
  expect(new TextDecoder().decode(bytes)).toBe("Größe ".repeat(1000));
  expect(transferred).toBe(sent.byteLength);
});

test("answers without a body name an encoding all the same", async () => {
  const url = await answering((request, response) =>
    response.writeHead(request.method === "HEAD" ? 200 : 304, { "content-encoding": "gzip" }).end(),
  );
  expect(await fetched(url, { method: "HEAD" })).toMatchObject({ status: 200, transferred: 0 });
  expect(await fetched(url, { headers: { "if-none-match": '"a"' } })).toMatchObject({ status: 304, transferred: 0 });
});

describe("limits", () => {
  test("a feed that never ends is cut off by its bytes, whether it says its length or not", async () => {
    const url = await answering((request, response) => {
      if (request.url === "/long") response.writeHead(200, { "content-length": "99999999" });
      const more = () => {
        while (response.write("x".repeat(10_000)) && !response.destroyed);
        if (!response.destroyed) response.once("drain", more);
      };
      more();
    });
    expect(await reasonOf(fetched(url, { maxBytes: 100_000 }))).toBe("too-large");
    expect(await reasonOf(fetched(`${url}long`, { maxBytes: 100_000 }))).toBe("too-large");
  });

  test.each([
    ["gzip", gzipSync],
    ["br", brotliCompressSync],
  ])("a bomb of %s is counted after it is unpacked", { timeout: 60_000 }, async (encoding, compress) => {
    const bomb = compress(Buffer.alloc(50_000_000));
    const url = await answering((_request, response) =>
      response.writeHead(200, { "content-encoding": encoding }).end(bomb),
    );
    expect(bomb.byteLength).toBeLessThan(100_000);
    expect(await reasonOf(fetched(url, { maxBytes: 1_000_000 }))).toBe("too-large");
  });

  test("an answer that drips is cut off by time, and so is one that never begins", async () => {
    const url = await answering((request, response) => {
      if (request.url === "/silent") return;
      const drip = setInterval(() => response.write("x"), 20);
      response.on("close", () => clearInterval(drip));
    });
    expect(await reasonOf(fetched(url, { timeLimit: 200 }))).toBe("too-slow");
    expect(await reasonOf(fetched(`${url}silent`, { timeLimit: 200 }))).toBe("too-slow");
    expect(await reasonOf(fetched(url, { signal: AbortSignal.abort() }))).toBe("too-slow");
  });

  test("a broken connection, broken compression and an unknown one are faults", async () => {
    const url = await answering((request, response) => {
      if (request.url === "/cut")
        response.writeHead(200, { "content-length": "10" }).write("x", () => response.destroy());
      if (request.url === "/gzip") response.writeHead(200, { "content-encoding": "gzip" }).end("no gzip at all");
      if (request.url === "/half")
        response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync("abc").subarray(0, 15));
      if (request.url === "/zip") response.writeHead(200, { "content-encoding": "zip, zip" }).end("x");
    });
    expect(await reasonOf(fetched(`${url}cut`))).toBe("ECONNRESET");
    expect(await reasonOf(fetched(`${url}gzip`))).toBe("bad-encoding");
    expect(await reasonOf(fetched(`${url}half`))).toBe("bad-encoding");
    expect(await reasonOf(fetched(`${url}zip`))).toBe("bad-encoding");
    expect(await reasonOf(fetched("http://127.0.0.1:1/"))).toBe("ECONNREFUSED");
  });
});

describe("redirects", () => {
  test("are followed and told, relative ones too", async () => {
    const url = await answering((request, response) => {
      if (request.url === "/a") response.writeHead(301, { location: "b" }).end("moved");
      else if (request.url === "/b") response.writeHead(307, { location: "/c" }).end();
      else response.end("da");
    });
    expect(await fetched(`${url}a`)).toMatchObject({
      url: `${url}c`,
      status: 200,
      redirects: [
        { status: 301, from: `${url}a`, to: `${url}b` },
        { status: 307, from: `${url}b`, to: `${url}c` },
      ],
    });
  });

  test("end: in a circle, after five, at other protocols", async () => {
    const url = await answering((request, response) => {
      const { pathname, search } = new URL(request.url ?? "", "http://x");
      const target = pathname === "/circle" ? "/circle2" : pathname === "/circle2" ? "/circle" : `/on?${search}1`;
      response.writeHead(302, { location: pathname === "/file" ? "file:///etc/passwd" : target }).end();
    });
    expect(await reasonOf(fetched(`${url}circle`))).toBe("redirect-loop");
    expect(await reasonOf(fetched(`${url}on`))).toBe("too-many-redirects");
    expect(await reasonOf(fetched(`${url}file`))).toBe("bad-address");
  });
});

describe("private addresses", () => {
  test("are refused in every spelling, and by name", async () => {
    const { port } = new URL(await answering((_request, response) => response.end("secret")));
    const hosts = ["127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "0x7f.1", "2130706433", "127.1", "0.0.0.0"];
    for (const host of hosts) expect(await reasonOf(fetchUrl(`http://${host}:${port}/`))).toBe("private-address");
    const resolve = async () => [{ address: "192.168.0.7", family: 4 }];
    expect(await reasonOf(fetchUrl("http://harmlos.example/", { resolve }))).toBe("private-address");
  });

  test("are refused after a redirect, though the first address was allowed", async () => {
    const secret = await answering((_request, response) => response.end("secret"));
    const url = await answering((_request, response) => response.writeHead(302, { location: secret }).end());
    expect(await reasonOf(fetchUrl(url, { allowPrivate: new Set([new URL(url).host]) }))).toBe("private-address");
  });

  test("the address that was checked is the one that is used, whatever the name says later", async () => {
    const { port } = new URL(await answering((request, response) => response.end(request.headers.host)));
    let asked = 0;
    const resolve = async () => [{ address: asked++ === 0 ? "127.0.0.1" : "203.0.113.1", family: 4 }];
    const opened = await fetched(`http://feeds.example:${port}/`, { resolve });
    expect(new TextDecoder().decode(opened.bytes)).toBe(`feeds.example:${port}`);
    expect(asked).toBe(1);
  });
});

test("a connection is used again for the next document", async () => {
  const sockets = new Set<unknown>();
  const url = await answering((request, response) => {
    sockets.add(request.socket);
    response.end("x");
  });
  for (let round = 0; round < 5; round++) await fetched(url);
  expect(sockets.size).toBe(1);
});

test("a fault does not tell the password", async () => {
  const fault = await fetched("http://name:secret@127.0.0.1:1/").catch((error: Fault) => error);
  expect(JSON.stringify((fault as Fault).values)).not.toContain("secret");
});
