import type { Json, Path } from '../../model/index.ts';

/** `value` without the entries at `unusable`; an item of a list leaves a gap, so that the others keep their index. */
export function usablePart(value: Json, unusable: readonly Path[]): unknown {
  if (unusable.some((path) => path.length === 0)) return undefined;
  if (unusable.length === 0 || typeof value !== 'object' || value === null) return value;
  const below = (key: string | number): readonly Path[] => unusable.filter((path) => path[0] === key).map((path) => path.slice(1));
  if (Array.isArray(value)) return value.map((item: Json, index) => usablePart(item, below(index)));
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, item]) => [key, usablePart(item as Json, below(key))] as const)
      .filter(([, item]) => item !== undefined),
  );
}
