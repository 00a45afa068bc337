/** Gathers what comes quickly: the first at once, later ones together, so that the screen is drawn a few times a second. */
export interface Batch<T> {
  add(item: T): void;
  /** Hands over what is still waiting. */
  flush(): void;
}

export function createBatch<T>(hand: (items: readonly T[]) => void, milliseconds: number): Batch<T> {
  let waiting: T[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    if (!waiting.length) return;
    const items = waiting;
    waiting = [];
    hand(items);
  };
  return {
    flush,
    add(item) {
      waiting.push(item);
      if (timer !== undefined) return;
      if (waiting.length === 1) flush();
      timer = setTimeout(flush, milliseconds);
    },
  };
}
