import { existsSync } from "node:fs";
import { Worker } from "node:worker_threads";
import { Fault } from "../model/fault.js";
import { DamagedCache } from "../store/lazy-text.js";
import type { Pack } from "../store/pack.js";
import { type Parcel, packed, unpacked } from "./parcel.js";
import { type Bench, type Setup, setUp, type Tasks, tasks } from "./tasks.js";

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
    run: async (name, order) => carriedOut(name, order, bench) as never,
    free: async () => undefined,
    close: async () => undefined,
  };
}

/** What was read must not hold on to the text of its file, of which its words are parts: so it is made anew, as for another thread. */
function carriedOut(name: TaskName, order: unknown, bench: Bench): unknown {
  const results = (tasks[name] as (order: unknown, bench: Bench) => Parameters<typeof packed>[0])(order, bench);
  return name === "readFiles" ? unpacked(packed(results)) : results;
}

interface Waiting {
  readonly resolve: (result: never) => void;
  readonly reject: (error: unknown) => void;
}

/** Somebody who works: how many orders wait there, and how to add one. */
interface Member {
  load: number;
  readonly give: (number: number, name: TaskName, order: unknown) => void;
  readonly leave: () => Promise<unknown>;
}

/**
 * A crew of this thread and of threads beside it, `size` in all. Each has at most two orders, so that it never waits and
 * memory stays small. This thread does its part between the answers of the others: one more would take a core from them.
 */
export function threadCrew(size: number, start: WorkerStart, texts: Pick<Pack, "read">): Crew {
  const waiting = new Map<number, Waiting>();
  const hungry: (() => void)[] = [];
  let last = 0;
  let broken: unknown;
  const members: Member[] = [];
  const done = (member: Member, number: number, answer: (order: Waiting) => void) => {
    member.load--;
    const order = waiting.get(number);
    waiting.delete(number);
    if (order) answer(order);
    hungry.shift()?.();
  };
  const fail = (error: unknown) => {
    broken = error;
    for (const { reject } of waiting.values()) reject(error);
    for (const wake of hungry) wake();
  };
  for (let number = 1; number < size; number++) members.push(besideThis(start, done, fail));
  members.push(inThis(setUp(start.setup, texts), done));
  return {
    size,
    run: (name, order) =>
      new Promise((resolve, reject) => {
        if (broken !== undefined) return reject(broken);
        const member = members.reduce((least, other) => (other.load < least.load ? other : least));
        const number = ++last;
        member.load++;
        waiting.set(number, { resolve: resolve as Waiting["resolve"], reject });
        member.give(number, name, order);
      }),
    async free() {
      if (broken === undefined && members.every(({ load }) => load >= 2))
        await new Promise<void>((resolve) => hungry.push(resolve));
    },
    async close() {
      await Promise.all(members.map(({ leave }) => leave()));
    },
  };
}

type Done = (member: Member, number: number, answer: (order: Waiting) => void) => void;

function besideThis(start: WorkerStart, done: Done, fail: (error: unknown) => void): Member {
  const worker = new Worker(workerFile, { workerData: start });
  const member: Member = {
    load: 0,
    give: (number, name, order) =>
      worker.postMessage({ number, name, order: JSON.stringify(order) } satisfies WorkerOrder),
    leave: () => worker.terminate(),
  };
  worker.on("message", (answer: WorkerAnswer) => done(member, answer.number, (order) => settle(order, answer)));
  worker.on("error", fail);
  return member;
}

function inThis(bench: Bench, done: Done): Member {
  const answerTo = (name: TaskName, order: unknown): ((order: Waiting) => void) => {
    try {
      const result = carriedOut(name, order, bench);
      return ({ resolve }) => resolve(result as never);
    } catch (error) {
      return ({ reject }) => reject(error);
    }
  };
  const member: Member = {
    load: 0,
    // later, so that the answers of the others are heard in between
    give: (number, name, order) => void setImmediate(() => done(member, number, answerTo(name, order))),
    leave: async () => undefined,
  };
  return member;
}

const workerFile = new URL("./worker.js", import.meta.url);

/** False where the program runs from its sources and is not compiled, as in tests. */
export function threadsCanStart(): boolean {
  return existsSync(workerFile);
}

function settle(order: Waiting, answer: WorkerAnswer): void {
  if ("parcel" in answer) order.resolve(unpacked(answer.parcel) as never);
  else if ("fault" in answer) order.reject(new Fault(answer.fault.code as never, answer.fault.values as never));
  else order.reject("damaged" in answer ? new DamagedCache() : answer.crash);
}
