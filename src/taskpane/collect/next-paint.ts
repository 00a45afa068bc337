/** A page that is not shown is not painted. */
const LONGEST_WAIT = 1000;

/** Resolves when the browser has painted what the page holds now. */
export const nextPaint = (): Promise<void> =>
  new Promise((resolve) => {
    const limit = setTimeout(resolve, LONGEST_WAIT);
    requestAnimationFrame(() =>
      setTimeout(() => {
        clearTimeout(limit);
        resolve();
      }),
    );
  });
