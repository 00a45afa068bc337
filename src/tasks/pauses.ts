/** Milliseconds of work between pauses: two in a frame. */
const STRETCH = 8;

/** Lets the page draw and react after each stretch of work; call it between steps. */
export function regularPauses(stretch = STRETCH): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < stretch) return;
    await new Promise((resolve) => setTimeout(resolve));
    since = performance.now();
  };
}
