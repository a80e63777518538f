import { parentPort, workerData } from "node:worker_threads";
import { Fault } from "../model/fault.js";
import { DamagedCache } from "../store/lazy-text.js";
import { packReader } from "../store/pack.js";
import type { WorkerAnswer, WorkerOrder, WorkerStart } from "./crew.js";
import { setUp, tasks } from "./tasks.js";

const { setup, textsPath } = workerData as WorkerStart;
const bench = setUp(setup, packReader(textsPath));

parentPort?.on("message", ({ number, name, order }: WorkerOrder) => {
  parentPort?.postMessage(
    answerTo(number, () => (tasks[name] as (order: unknown, b: typeof bench) => unknown)(order, bench)),
  );
});

function answerTo(number: number, act: () => unknown): WorkerAnswer {
  try {
    return { number, result: act() };
  } catch (error) {
    if (error instanceof Fault) return { number, fault: { code: error.code, values: error.values } };
    if (error instanceof DamagedCache) return { number, damaged: true };
    return { number, crash: error instanceof Error ? error : new Error(String(error)) };
  }
}
