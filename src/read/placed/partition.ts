/** Things, by number, that are put together step by step. */
export interface Partition {
  join(a: number, b: number): void;
  /** What stands for the group of a thing: the same for all in it. */
  groupOf(item: number): number;
  /** All groups, each with its things in order. */
  groups(): readonly (readonly number[])[];
}

/** Each of `count` things alone. */
export function partition(count: number): Partition {
  const parent = Array.from({ length: count }, (_, index) => index);
  const groupOf = (item: number): number => {
    let root = item;
    while (parent[root] !== root) root = parent[root]!;
    for (let position = item; position !== root;) {
      const next = parent[position]!;
      parent[position] = root;
      position = next;
    }
    return root;
  };
  return {
    groupOf,
    join: (a, b) => void (parent[groupOf(b)] = groupOf(a)),
    groups() {
      const groups = new Map<number, number[]>();
      for (let item = 0; item < count; item += 1) {
        const group = groups.get(groupOf(item));
        if (group) group.push(item);
        else groups.set(groupOf(item), [item]);
      }
      return [...groups.values()];
    },
  };
}
