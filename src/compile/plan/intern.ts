/** A list in which equal things stand once; `add` gives the position. */
export interface Interned<T> {
  readonly items: readonly T[];
  add(item: T): number;
}

/** An empty list whose items are equal when `key` says the same of them. */
export const intern = <T>(key: (item: T) => string): Interned<T> => {
  const items: T[] = [];
  const positions = new Map<string, number>();
  return {
    items,
    add: (item) => {
      const name = key(item);
      const known = positions.get(name);
      if (known !== undefined) return known;
      positions.set(name, items.length);
      return items.push(item) - 1;
    },
  };
};
