import type { FieldsByDataSet } from '../../model/index.ts';

const own = (fields: FieldsByDataSet, name: string): readonly string[] => (Object.hasOwn(fields, name) ? (fields[name] ?? []) : []);

/** What each data set has once the derivations have run: what was read and what they made, each field once. */
export const withDerived = (read: FieldsByDataSet, derived: FieldsByDataSet): FieldsByDataSet => {
  const names = [...new Set([...Object.keys(read), ...Object.keys(derived)])];
  return Object.fromEntries(names.map((name) => [name, [...new Set([...own(read, name), ...own(derived, name)])]]));
};
