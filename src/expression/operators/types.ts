import type { ValueType } from '../../model/index.ts';

/** The types that can be added up. */
export const numeric: readonly ValueType[] = ['integer', 'number'];

/** The types that have an order; text has none that people of all languages share. */
export const ordered: readonly ValueType[] = ['integer', 'number', 'timestamp'];

/** Every type. */
export const anyType: readonly ValueType[] = ['boolean', 'integer', 'number', 'text', 'timestamp'];

/** The type that holds both: an integer is a number; otherwise only equal types join. */
export const join = (left: ValueType, right: ValueType): ValueType | null => {
  if (left === right) return left;
  return numeric.includes(left) && numeric.includes(right) ? 'number' : null;
};

/** A result type that does not depend on the arguments. */
export const always = (type: ValueType) => (): ValueType => type;

/** The type that holds all the given ones; callers pass only types that join. */
export const joined = (types: readonly ValueType[]): ValueType =>
  types.reduce((left, right) => join(left, right) ?? left, types[0] ?? 'number');
