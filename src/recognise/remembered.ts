const MOST = 5000;

/** A function of a text that keeps what it told: the same few hundred texts come again in every report. */
export function remembered<T>(tell: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    let told = known.get(text);
    if (told !== undefined || known.has(text)) return told as T;
    if (known.size >= MOST) known.clear();
    known.set(text, (told = tell(text)));
    return told;
  };
}
