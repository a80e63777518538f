import { expect, test } from "vitest";
import { tellHub } from "../../src/publish/tell-hub.js";
import { answering } from "../helpers/answering.js";

const feeds = ["https://medien.example.org/rss.xml", "https://medien.example.org/atom.xml?a=1&b=ü"];
const quick = { pauses: [1, 1], patience: 300 };

/** A hub that answers with these statuses, one after the other, and 202 when they are used up. */
async function hubOf(statuses: number[]): Promise<{ url: string; bodies: string[] }> {
  const bodies: string[] = [];
  const url = await answering((request, response) => {
    let body = "";
    request.on("data", (data) => {
      body += data;
    });
    request.on("end", () => {
      bodies.push(`${request.method} ${request.headers["content-type"]} ${body}`);
      response.writeHead(statuses.shift() ?? 202).end();
    });
  });
  return { url, bodies };
}

test("each feed is told of once, in the form that hubs know", async () => {
  const { url, bodies } = await hubOf([]);
  const form = "POST application/x-www-form-urlencoded hub.mode=publish&hub.url=https%3A%2F%2Fmedien.example.org%2F";
  expect(await tellHub(url, feeds, quick)).toEqual({ url, outcome: "told", told: 2, failed: 0, status: 202 });
  expect(bodies).toEqual([`${form}rss.xml`, `${form}atom.xml%3Fa%3D1%26b%3D%C3%BC`]);
});

test("what may pass is tried again, twice", async () => {
  const { url, bodies } = await hubOf([503, 429, 202, 500, 204]);
  expect(await tellHub(url, feeds, quick)).toMatchObject({ outcome: "told", told: 2, status: 204 });
  expect(bodies).toHaveLength(5);
});

test("a hub that goes on failing is reported, and so is one that refuses", async () => {
  const failing = await hubOf([500, 500, 500]);
  const partly = { outcome: "partly", told: 1, failed: 1, status: 202, reason: "HTTP 500" };
  expect(await tellHub(failing.url, feeds, quick)).toEqual({ url: failing.url, ...partly });
  const refusing = await hubOf([404, 404]);
  const failed = { outcome: "failed", told: 0, failed: 2, status: 404, reason: "HTTP 404" };
  expect(await tellHub(refusing.url, feeds, quick)).toEqual({ url: refusing.url, ...failed });
  expect(refusing.bodies).toHaveLength(2);
});

test("a hub that is not there, or never answers, costs no more than the time limit", async () => {
  const many = Array.from({ length: 200 }, (_, index) => `https://medien.example.org/${index}`);
  const failed = { outcome: "failed", told: 0, failed: 200, status: null };
  expect(await tellHub("http://127.0.0.1:1/", many, quick)).toMatchObject({ ...failed, reason: "ECONNREFUSED" });
  const silent = await answering(() => undefined);
  const started = Date.now();
  expect(await tellHub(silent, many, { ...quick, timeLimit: 1000 })).toMatchObject({ ...failed, reason: "too-slow" });
  expect(Date.now() - started).toBeLessThan(3000);
});
