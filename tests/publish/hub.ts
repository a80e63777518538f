import { createHmac } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { answering } from "../helpers/answering.js";

/** A WebSub hub that does what hubs do: it verifies who subscribes, fetches what publishers tell it of, and delivers it. */
export interface Hub {
  readonly url: string;
  /** Topics that it was told of, in order. */
  readonly told: readonly string[];
  /** It answers that many requests to publish with an error first. */
  failures: number;
}

interface Subscriber {
  readonly callback: string;
  readonly secret: string | null;
}

/** Starts a hub (W3C WebSub, sections 5 to 7). */
export async function startHub(): Promise<Hub> {
  const told: string[] = [];
  const subscribers = new Map<string, Subscriber[]>();
  const hub = { url: "", told, failures: 0 };
  hub.url = await answering(async (request, response) => {
    const form = new URLSearchParams(await textOf(request));
    const type = request.headers["content-type"] ?? "";
    const known = request.method === "POST" && type.startsWith("application/x-www-form-urlencoded");
    const mode = known ? form.get("hub.mode") : undefined;
    if (mode === "subscribe") {
      const topic = form.get("hub.topic") ?? "";
      const subscriber = { callback: form.get("hub.callback") ?? "", secret: form.get("hub.secret") };
      response.writeHead(202).end();
      if (await verified(topic, subscriber)) subscribers.set(topic, [...(subscribers.get(topic) ?? []), subscriber]);
    } else if (mode === "publish" && hub.failures-- <= 0) {
      const topic = form.get("hub.url") ?? "";
      told.push(topic);
      response.writeHead(202).end();
      for (const subscriber of subscribers.get(topic) ?? []) {
        const { headers, content } = await fetched(topic);
        const type = headers.get("content-type") ?? "";
        await deliver(subscriber, { type, link: `<${hub.url}>; rel="hub", <${topic}>; rel="self"`, content });
      }
    } else response.writeHead(mode === "publish" ? 503 : 400).end();
  });
  return hub;
}

/** Section 5.3: the subscriber repeats a challenge, or did not mean it. */
async function verified(topic: string, { callback }: Subscriber): Promise<boolean> {
  const challenge = Math.random().toString(36);
  const query = {
    "hub.mode": "subscribe",
    "hub.topic": topic,
    "hub.challenge": challenge,
    "hub.lease_seconds": "864000",
  };
  const url = new URL(callback);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  const answer = await fetch(url);
  return answer.ok && (await answer.text()) === challenge;
}

async function fetched(topic: string): Promise<{ headers: Headers; content: Buffer }> {
  const answer = await fetch(topic);
  return { headers: answer.headers, content: Buffer.from(await answer.arrayBuffer()) };
}

/** Section 7 and 7.1. */
async function deliver(
  { callback, secret }: Subscriber,
  { type, link, content }: { type: string; link: string; content: Buffer },
): Promise<void> {
  const signature = secret && `sha256=${createHmac("sha256", secret).update(content).digest("hex")}`;
  const headers = { "content-type": type, link, ...(signature && { "x-hub-signature": signature }) };
  await fetch(callback, { method: "POST", headers, body: new Uint8Array(content) });
}

/** Who has subscribed to a topic, and got this so far. */
export interface Subscription {
  readonly deliveries: readonly string[];
  /** Resolves when so many have arrived. */
  delivered(count: number): Promise<void>;
}

/** Subscribes to a feed at the hub that the feed itself names, and answers the hub's question. */
export async function subscribeTo(topic: string, hub: string): Promise<Subscription> {
  const deliveries: string[] = [];
  const secret = "a secret";
  let confirmed = (): void => undefined;
  const confirmation = new Promise<void>((done) => {
    confirmed = done;
  });
  let arrived = (): void => undefined;
  const callback = await answering(async (request, response) => {
    if (request.method === "GET") {
      const { searchParams } = new URL(request.url ?? "/", "http://localhost");
      const meant = searchParams.get("hub.topic") === topic && searchParams.get("hub.mode") === "subscribe";
      response.writeHead(meant ? 200 : 404).end(meant ? searchParams.get("hub.challenge") : "");
      response.on("finish", confirmed);
      return;
    }
    const content = await textOf(request);
    const signature = `sha256=${createHmac("sha256", secret).update(content).digest("hex")}`;
    if (request.headers["x-hub-signature"] === signature) deliveries.push(content);
    response.writeHead(204).end();
    arrived();
  });
  const form = { "hub.mode": "subscribe", "hub.topic": topic, "hub.callback": callback, "hub.secret": secret };
  await fetch(hub, { method: "POST", body: new URLSearchParams(form) });
  await confirmation;
  return {
    deliveries,
    async delivered(count) {
      while (deliveries.length < count) {
        await new Promise<void>((next) => {
          arrived = next;
        });
      }
    },
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
