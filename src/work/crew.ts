import { existsSync } from "node:fs";
import { Worker } from "node:worker_threads";
import { Fault } from "../model/fault.js";
import { DamagedCache } from "../store/lazy-text.js";
import type { Pack } from "../store/pack.js";
import { type Parcel, unpacked } from "./parcel.js";
import { type Setup, setUp, type Tasks, tasks } from "./tasks.js";

export type TaskName = keyof Tasks;
export type Order<N extends TaskName> = Parameters<Tasks[N]>[0];
export type Result<N extends TaskName> = ReturnType<Tasks[N]>;

/** Those who carry out tasks: this thread alone, or several beside it. The results are the same. */
export interface Crew {
  /** How many work at once. */
  readonly size: number;
  run<N extends TaskName>(name: N, order: Order<N>): Promise<Result<N>>;
  /** Resolves when somebody is about to run out of work. */
  free(): Promise<void>;
  close(): Promise<void>;
}

/** What a worker is told at its start: the setup, and the file in which texts lie. */
export interface WorkerStart {
  readonly setup: Setup;
  readonly textsPath: string;
}

export interface WorkerOrder {
  readonly number: number;
  readonly name: TaskName;
  /** JSON. */
  readonly order: string;
}

export type WorkerAnswer =
  | { readonly number: number; readonly parcel: Parcel }
  | { readonly number: number; readonly fault: { readonly code: string; readonly values: object } }
  | { readonly number: number; readonly damaged: true }
  | { readonly number: number; readonly crash: Error };

/** A crew of this thread alone. */
export function soloCrew(setup: Setup, texts: Pick<Pack, "read">): Crew {
  const bench = setUp(setup, texts);
  return {
    size: 1,
    run: async (name, order) => (tasks[name] as (order: unknown, b: typeof bench) => never)(order, bench),
    free: async () => undefined,
    close: async () => undefined,
  };
}

interface Waiting {
  readonly resolve: (result: never) => void;
  readonly reject: (error: unknown) => void;
}

/** A crew of threads. Each has at most two orders, so that it never waits and memory stays small. */
export function threadCrew(size: number, start: WorkerStart): Crew {
  const waiting = new Map<number, Waiting>();
  const hungry: (() => void)[] = [];
  const members = Array.from({ length: size }, () => ({ worker: startWorker(start), load: 0 }));
  let last = 0;
  let broken: unknown;
  for (const member of members) {
    member.worker.on("message", (answer: WorkerAnswer) => {
      member.load--;
      settle(waiting.get(answer.number), answer);
      waiting.delete(answer.number);
      hungry.shift()?.();
    });
    member.worker.on("error", (error) => {
      broken = error;
      for (const { reject } of waiting.values()) reject(error);
      for (const wake of hungry) wake();
    });
  }
  return {
    size,
    run: (name, order) =>
      new Promise((resolve, reject) => {
        if (broken !== undefined) return reject(broken);
        const member = members.reduce((least, other) => (other.load < least.load ? other : least));
        const number = ++last;
        member.load++;
        waiting.set(number, { resolve: resolve as Waiting["resolve"], reject });
        member.worker.postMessage({ number, name, order: JSON.stringify(order) } satisfies WorkerOrder);
      }),
    async free() {
      if (broken === undefined && members.every(({ load }) => load >= 2))
        await new Promise<void>((resolve) => hungry.push(resolve));
    },
    async close() {
      await Promise.all(members.map(({ worker }) => worker.terminate()));
    },
  };
}

const workerFile = new URL("./worker.js", import.meta.url);

/** False where the program runs from its sources and is not compiled, as in tests. */
export function threadsCanStart(): boolean {
  return existsSync(workerFile);
}

function startWorker(start: WorkerStart): Worker {
  return new Worker(workerFile, { workerData: start });
}

function settle(order: Waiting | undefined, answer: WorkerAnswer): void {
  if ("parcel" in answer) order?.resolve(unpacked(answer.parcel) as never);
  else if ("fault" in answer) order?.reject(new Fault(answer.fault.code as never, answer.fault.values as never));
  else order?.reject("damaged" in answer ? new DamagedCache() : answer.crash);
}
