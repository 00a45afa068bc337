/**
 * Gathers what comes quickly: the first at once, later ones together, so that the screen is drawn a few times a second
 * and most of the time is left for other work, however long drawing takes.
 */
export interface Batch<T> {
  add(item: T): void;
  /** Hands over what is still waiting; nothing more comes. */
  flush(): void;
}

/** Time left for other work for each time that handing over and drawing took. */
const SHARE = 4;

/**
 * At least `pause` milliseconds lie between two handings over. `drawn` resolves when what was handed over is on the
 * screen.
 */
export function createBatch<T>(
  deliver: (items: readonly T[]) => void,
  pause: number,
  drawn: () => Promise<void>,
): Batch<T> {
  let waiting: T[] = [];
  let isPausing = false;
  let isOver = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const handOver = () => {
    if (!waiting.length) return;
    const items = waiting;
    waiting = [];
    deliver(items);
  };
  const deliverAll = async () => {
    isPausing = waiting.length > 0;
    if (!isPausing) return;
    const start = performance.now();
    handOver();
    await drawn();
    const rest = Math.max(pause, SHARE * (performance.now() - start));
    if (!isOver) timer = setTimeout(() => void deliverAll(), rest);
  };
  return {
    flush() {
      isOver = true;
      clearTimeout(timer);
      handOver();
    },
    add(item) {
      waiting.push(item);
      if (!isPausing) void deliverAll();
    },
  };
}
