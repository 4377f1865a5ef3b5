import type { Derivation, FieldsByDataSet } from '../../model/index.ts';

/** Adds to a set of fields by data set. */
const add = (to: Map<string, Set<string>>, more: FieldsByDataSet): void => {
  for (const [dataSet, fields] of Object.entries(more)) to.set(dataSet, new Set([...(to.get(dataSet) ?? []), ...fields]));
};

/**
 * Every field that could come to be read so that the needed ones are there, whatever the files give: which data sets must
 * be looked at before it is decided what runs. In alphabetical order.
 */
export const reachableFields = (derivations: readonly Derivation[], needed: FieldsByDataSet): FieldsByDataSet => {
  const found = new Map<string, Set<string>>();
  add(found, needed);
  const waiting = new Set(derivations);
  for (let grown = true; grown;) {
    grown = false;
    for (const derivation of waiting) {
      const { dataSet, fields } = derivation.gives;
      const wanted = found.get(dataSet);
      if (!Object.keys(fields).some((field) => wanted?.has(field))) continue;
      for (const part of [derivation.needs, derivation.uses, ...(derivation.needsOneOf ?? []), derivation.original ?? {}]) add(found, part);
      waiting.delete(derivation);
      grown = true;
    }
  }
  return Object.fromEntries([...found].map(([dataSet, fields]) => [dataSet, [...fields].toSorted()]));
};
