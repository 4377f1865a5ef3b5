import type { Derivation, FieldsByDataSet } from '../../model/index.ts';
import { eachField } from './possible-derivations.ts';

/**
 * Every field that could come to be read so that the needed ones are there, whatever the files give: which data sets must
 * be looked at before it is decided what runs. In alphabetical order.
 */
export const reachableFields = (derivations: readonly Derivation[], needed: FieldsByDataSet): FieldsByDataSet => {
  const found = new Map<string, Set<string>>();
  const add = (fields: FieldsByDataSet): boolean => {
    let grown = false;
    for (const [dataSet, field] of eachField(fields)) {
      const names = found.get(dataSet) ?? new Set();
      grown ||= !names.has(field);
      found.set(dataSet, names.add(field));
    }
    return grown;
  };
  const addPartsOf = ({ gives, needs, needsOneOf = [], needsByField = {}, uses, original = {} }: Derivation): boolean => {
    const wanted = Object.keys(gives.fields).filter((field) => found.get(gives.dataSet)?.has(field));
    if (wanted.length === 0) return false;
    const parts = [needs, ...needsOneOf, uses, original, ...wanted.map((field) => needsByField[field] ?? {})];
    return parts.map(add).includes(true);
  };
  for (const dataSet of Object.keys(needed)) found.set(dataSet, new Set());
  add(needed);
  while (derivations.map(addPartsOf).includes(true));
  return Object.fromEntries([...found].map(([dataSet, fields]) => [dataSet, [...fields].toSorted()]));
};
