import { parentPort, workerData } from "node:worker_threads";
import { Fault } from "../model/fault.js";
import { DamagedCache } from "../store/lazy-text.js";
import { packReader } from "../store/pack.js";
import type { WorkerAnswer, WorkerOrder, WorkerStart } from "./crew.js";
import { type Parcel, packed } from "./parcel.js";
import { setUp, tasks } from "./tasks.js";

const { setup, textsPath } = workerData as WorkerStart;
const bench = setUp(setup, packReader(textsPath));

parentPort?.on("message", ({ number, name, order }: WorkerOrder) => {
  const task = tasks[name] as (order: unknown, b: typeof bench) => Parameters<typeof packed>[0];
  const answer = answerTo(number, () => packed(task(JSON.parse(order), bench)));
  parentPort?.postMessage(answer, "parcel" in answer ? [answer.parcel.bytes] : []);
});

function answerTo(number: number, act: () => Parcel): WorkerAnswer {
  try {
    return { number, parcel: act() };
  } catch (error) {
    if (error instanceof Fault) return { number, fault: { code: error.code, values: error.values } };
    if (error instanceof DamagedCache) return { number, damaged: true };
    return { number, crash: error instanceof Error ? error : new Error(String(error)) };
  }
}
