/** A function of an object that keeps what it gave as long as the object lives: forms and reports are asked for again and again. */
export function memo<K extends object, T>(compute: (key: K) => T): (key: K) => T {
  const known = new WeakMap<K, T>();
  return (key) => {
    let result = known.get(key);
    if (result !== undefined || known.has(key)) return result as T;
    known.set(key, (result = compute(key)));
    return result;
  };
}

const MOST_TEXTS = 5000;

/** A function of a text that keeps what it gave: the same few hundred texts come again in every report. */
export function memoText<T>(compute: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    let result = known.get(text);
    if (result !== undefined || known.has(text)) return result as T;
    if (known.size >= MOST_TEXTS) known.clear();
    known.set(text, (result = compute(text)));
    return result;
  };
}
