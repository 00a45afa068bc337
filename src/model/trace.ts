/** Where something unexpected was thrown, for those who mend the program: the stack, or what was thrown. */
export const traceOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);
