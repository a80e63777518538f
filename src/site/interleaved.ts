/** After so many of the first come so many of the second. */
const turn = { first: 32, second: 16 };

/** Two sequences as one: the second stands between the first, so that both kinds of work can go on at the same time. */
export function* interleaved<T>(first: Iterable<T>, second: Iterator<T>): Generator<T> {
  let given = 0;
  for (const one of first) {
    yield one;
    if (++given % turn.first === 0) yield* next(second, turn.second);
  }
  yield* next(second, Number.POSITIVE_INFINITY);
}

function* next<T>(sequence: Iterator<T>, count: number): Generator<T> {
  for (let taken = 0; taken < count; taken++) {
    const { done, value } = sequence.next();
    if (done) return;
    yield value;
  }
}
