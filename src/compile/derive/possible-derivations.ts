import { type Derivation, entityOf, type FieldsByDataSet } from '../../model/index.ts';

/** Fields by data set as pairs. */
export const eachField = (fields: FieldsByDataSet = {}): readonly (readonly [dataSet: string, field: string])[] =>
  Object.entries(fields).flatMap(([dataSet, names]) => names.map((name) => [dataSet, name] as const));

/** The field by which rows find what is derived for them. */
export const joinField = ({ gives: { dataSet, by } }: Derivation): string => by ?? entityOf(dataSet)?.key ?? '';

/** What can be there. */
export interface Possible {
  fromFiles(dataSet: string, field: string): boolean;
  /** The derivations that can make a field. */
  makers(dataSet: string, field: string): readonly Derivation[];
  available(dataSet: string, field: string): boolean;
}

/** Says of each field who can give it: the files, or derivations of which everything that they need can be there. */
export const possibleDerivations = (derivations: readonly Derivation[], given: FieldsByDataSet): Possible => {
  const known = new Map<Derivation, boolean>();
  const fromFiles = (dataSet: string, field: string): boolean => Object.hasOwn(given, dataSet) && (given[dataSet] ?? []).includes(field);
  const all = (fields: FieldsByDataSet | undefined): boolean => eachField(fields).every(([dataSet, field]) => available(dataSet, field));
  const one = (fields: FieldsByDataSet): boolean => eachField(fields).some(([dataSet, field]) => available(dataSet, field));
  const makers = (dataSet: string, field: string): readonly Derivation[] =>
    derivations.filter(
      (each) =>
        each.gives.dataSet === dataSet && Object.hasOwn(each.gives.fields, field) && canRun(each) && all(each.needsByField?.[field]),
    );
  const available = (dataSet: string, field: string): boolean => fromFiles(dataSet, field) || makers(dataSet, field).length > 0;
  const hasBase = (derivation: Derivation): boolean => {
    const { dataSet, as } = derivation.gives;
    if (as === 'table') return !Object.hasOwn(given, dataSet);
    // Every table has it, whatever the files give.
    return joinField(derivation) === '_row' || available(dataSet, joinField(derivation));
  };
  const canRun = (derivation: Derivation): boolean => {
    const before = known.get(derivation);
    if (before !== undefined) return before;
    // What would need itself cannot be made.
    known.set(derivation, false);
    const possible = hasBase(derivation) && all(derivation.needs) && (derivation.needsOneOf ?? []).every(one);
    known.set(derivation, possible);
    return possible;
  };
  return { fromFiles, makers, available };
};
