/** Tasks that run while further ones are handed in. */
export interface Workload {
  add(task: Promise<unknown>): void;
  /** Resolves when all are done; rejects with the first fault. */
  done(): Promise<void>;
}

/** An empty workload. A task that fails is told by `done`, however long before that it fails. */
export function workload(): Workload {
  const tasks: Promise<unknown>[] = [];
  return {
    add(task) {
      task.catch(() => undefined);
      tasks.push(task);
    },
    async done() {
      await Promise.all(tasks);
    },
  };
}
