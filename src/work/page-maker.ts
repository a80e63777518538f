import type { PublishedRelease } from "../model/published.js";
import type { Staged } from "../output/stage.js";
import type { PageJob } from "../output/write.js";
import type { ReleaseContext } from "../pages/context.js";
import type { Ref } from "../store/pack.js";
import type { Crew } from "./crew.js";
import { sentRelease } from "./sent-release.js";
import type { PageOrder } from "./tasks.js";
import { workload } from "./workload.js";

const batchSize = 32;

/** Collects pages of releases into batches and has them made by the crew. */
export function pageMaker(crew: Crew, textOf: (item: PublishedRelease) => Ref) {
  let batch: { order: PageOrder; done: (staged: Staged) => void }[] = [];
  const running = workload();
  const send = () => {
    const sent = batch;
    batch = [];
    const made = crew.run(
      "makePages",
      sent.map(({ order }) => order),
    );
    running.add(
      made.then((staged) => {
        for (const [index, one] of staged.entries()) sent[index]?.done(one);
      }),
    );
  };
  return {
    async stagePage({ page, context, place }: PageJob, done: (staged: Staged) => void): Promise<void> {
      batch.push({ order: { ...sentRelease(page, textOf(page)), context: context as ReleaseContext, place }, done });
      if (batch.length < batchSize) return;
      await crew.free();
      send();
    },
    async pagesDone(): Promise<void> {
      if (batch.length > 0) send();
      await running.done();
    },
  };
}
