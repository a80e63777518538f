import { createHash } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { escapeHtml } from "../../../src/model/html.js";

interface StoredObject {
  readonly bytes: Buffer;
  readonly etag: string;
  readonly modified: Date;
  readonly headers: Readonly<Record<string, string>>;
}

/** As much of S3 as rclone needs, in memory, for one bucket called `presse`; nobody has to log in. */
export interface ObjectStore {
  /** With which rclone finds it. */
  readonly remote: Readonly<Record<string, string>>;
  readonly objects: ReadonlyMap<string, StoredObject>;
  /** How often objects may be written or removed before it refuses. */
  left: number;
  stop(): Promise<void>;
}

/** Starts the store. The object storage of Debian's rclone is a client only, so this is the other side. */
export async function startObjectStore(): Promise<ObjectStore> {
  const objects = new Map<string, StoredObject>();
  const store = { left: Number.POSITIVE_INFINITY };
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? "/", "http://localhost");
    const key = decodeURIComponent(url.pathname.replace(/^\/presse\/?/, ""));
    const body = await bodyOf(request);
    if (key === "") {
      response.setHeader("content-type", "application/xml");
      response.end(request.method === "GET" ? listing(objects, url.searchParams) : "");
      return;
    }
    const found = objects.get(key);
    if (request.method === "PUT" || request.method === "DELETE") {
      if (store.left-- <= 0) return void response.writeHead(403).end("<Error><Code>AccessDenied</Code></Error>");
      if (request.method === "PUT") objects.set(key, stored(body, request));
      else objects.delete(key);
      response.writeHead(200, { etag: objects.get(key)?.etag ?? "" }).end();
    } else if (!found) response.writeHead(404).end();
    else {
      const { bytes, etag, modified, headers } = found;
      const length = { "content-length": bytes.length, "last-modified": modified.toUTCString(), etag };
      response.writeHead(200, { ...headers, ...length }).end(request.method === "HEAD" ? undefined : bytes);
    }
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const login = { access_key_id: "key", secret_access_key: "secret", region: "us-east-1" };
  return Object.assign(store, {
    objects,
    remote: { type: "s3", provider: "Other", endpoint, ...login, force_path_style: "true" },
    stop: () =>
      new Promise<void>((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  });
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function stored(bytes: Buffer, { headers }: IncomingMessage): StoredObject {
  const kept = Object.entries(headers).filter(([name]) => name.startsWith("x-amz-meta-") || name === "content-type");
  const etag = `"${createHash("md5").update(bytes).digest("hex")}"`;
  return { bytes, etag, modified: new Date(), headers: Object.fromEntries(kept) as Record<string, string> };
}

/** Ten at a time, so that a client that forgets to ask for more is found out. */
const atOnce = 10;

function listing(objects: ReadonlyMap<string, StoredObject>, query: URLSearchParams): string {
  const [prefix, delimiter] = [query.get("prefix") ?? "", query.get("delimiter") ?? ""];
  const after = query.get("continuation-token") ?? query.get("marker") ?? "";
  const found = new Map<string, string>();
  for (const [key, { bytes, etag, modified }] of [...objects].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (!key.startsWith(prefix)) continue;
    const end = delimiter === "" ? -1 : key.indexOf(delimiter, prefix.length);
    const name = end === -1 ? key : key.slice(0, end + 1);
    const encoded = encodeURIComponent(name);
    const xml =
      end === -1
        ? `<Contents><Key>${encoded}</Key><LastModified>${modified.toISOString()}</LastModified><ETag>${escapeHtml(etag)}</ETag><Size>${bytes.length}</Size></Contents>`
        : `<CommonPrefixes><Prefix>${encoded}</Prefix></CommonPrefixes>`;
    if (name > after) found.set(name, xml);
  }
  const page = [...found].slice(0, atOnce);
  const last = encodeURIComponent(page.at(-1)?.[0] ?? "");
  const more = found.size > atOnce;
  return `<?xml version="1.0" encoding="UTF-8"?><ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Name>presse</Name><EncodingType>url</EncodingType><IsTruncated>${more}</IsTruncated><NextMarker>${last}</NextMarker><NextContinuationToken>${last}</NextContinuationToken>${page.map(([, xml]) => xml).join("")}</ListBucketResult>`;
}
