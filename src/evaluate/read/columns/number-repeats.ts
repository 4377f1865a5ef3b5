/** Names of columns, each once: the second `Labels` is `Labels_2`, the third `Labels_3`, or the next number that no other column has. */
export const numberRepeats = (names: readonly string[]): readonly string[] => {
  const taken = new Set(names);
  const seen = new Map<string, number>();
  return names.map((name) => {
    let count = (seen.get(name) ?? 0) + 1;
    if (count > 1) {
      while (taken.has(`${name}_${count}`)) count++;
      taken.add(`${name}_${count}`);
    }
    seen.set(name, count);
    return count === 1 ? name : `${name}_${count}`;
  });
};
