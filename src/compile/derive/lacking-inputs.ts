import { type Derivation, entityOf, type FieldsByDataSet, isInternalField } from '../../model/index.ts';
import { eachField } from './possible-derivations.ts';

/** Whether no file gives the field, only a derivation. */
const isMade = (dataSet: string, field: string): boolean => {
  const entity = entityOf(dataSet);
  return isInternalField(field) || entity?.derived === true || entity?.fields[field]?.derived === true;
};

/** What a derivation cannot make the field without; of alternatives all, as long as none is there. */
const inputsOf = (
  { needs, needsOneOf = [], needsByField = {} }: Derivation,
  name: string,
  isThere: (dataSet: string, field: string) => boolean,
): readonly (readonly [dataSet: string, field: string])[] => {
  const unmet = needsOneOf.filter((fields) => !eachField(fields).some(([dataSet, field]) => isThere(dataSet, field)));
  return [...unmet, needs, needsByField[name]].flatMap(eachField);
};

/**
 * What a project would have to give so that a field that only derivations make is there, as `ticket_events.at`, or
 * `ticket_events` where that data set is not declared at all. Empty for a field that is there, that files may give
 * themselves, or that nothing makes.
 */
export const lackingInputs = (
  { derivations, given }: { readonly derivations: readonly Derivation[]; readonly given: FieldsByDataSet },
  dataSet: string,
  field: string,
  derived: ReadonlyMap<string, ReadonlySet<string>>,
): readonly string[] => {
  const found = new Set<string>();
  const seen = new Set<string>();
  const isThere = (set: string, name: string): boolean =>
    (derived.get(set)?.has(name) ?? false) || (Object.hasOwn(given, set) && (given[set] ?? []).includes(name));
  /** A whole data set may be read from files, or made where there are none: `sla_instances` from agreements. */
  const onlyMade = (set: string, name: string): boolean =>
    isMade(set, name) ||
    (!Object.hasOwn(given, set) &&
      derivations.some(({ gives }) => gives.as === 'table' && gives.dataSet === set && Object.hasOwn(gives.fields, name)));
  const look = (set: string, name: string): void => {
    if (isThere(set, name) || seen.has(`${set}.${name}`)) return;
    seen.add(`${set}.${name}`);
    const maker = derivations.find(({ gives }) => gives.dataSet === set && Object.hasOwn(gives.fields, name));
    if (maker && onlyMade(set, name)) for (const [other, need] of inputsOf(maker, name, isThere)) look(other, need);
    else found.add(Object.hasOwn(given, set) ? `${set}.${name}` : set);
  };
  if (onlyMade(dataSet, field)) look(dataSet, field);
  return [...found].toSorted();
};
