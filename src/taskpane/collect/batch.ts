/**
 * Gathers what comes quickly: the first at once, later ones together, so that the screen is drawn a few times a second
 * and most of the time is left for other work, however long drawing takes.
 */
export interface Batch<T> {
  add(item: T): void;
  /** Hands over what is still waiting. */
  flush(): void;
}

/** Time left for other work for each time that handing over took. */
const SHARE = 4;

/** At least `pause` milliseconds lie between two handings over. */
export function createBatch<T>(hand: (items: readonly T[]) => void, pause: number): Batch<T> {
  let waiting: T[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = () => {
    if (!waiting.length) return;
    const items = waiting;
    waiting = [];
    hand(items);
  };
  const handOver = () => {
    timer = undefined;
    if (!waiting.length) return;
    const start = performance.now();
    flush();
    timer = setTimeout(handOver, Math.max(pause, SHARE * (performance.now() - start)));
  };
  return {
    flush,
    add(item) {
      waiting.push(item);
      if (timer === undefined) handOver();
    },
  };
}
