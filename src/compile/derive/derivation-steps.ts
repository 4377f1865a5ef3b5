import { type Derivation, type DerivationStep, entityOf, type FieldsByDataSet } from '../../model/index.ts';
import { invariant } from '../../diagnostic/index.ts';

const touches = (fields: FieldsByDataSet | undefined, { gives }: Derivation): boolean =>
  (fields?.[gives.dataSet] ?? []).some((field) => Object.hasOwn(gives.fields, field));

/** Whether `later` must wait for `earlier`: it reads what that one makes, or remakes what that one reads as the files gave it. */
const waitsFor = (later: Derivation, earlier: Derivation): boolean =>
  later !== earlier &&
  (touches(later.needs, earlier) ||
    touches(later.uses, earlier) ||
    (later.needsOneOf ?? []).some((fields) => touches(fields, earlier)) ||
    touches(earlier.original, later));

/** Each derivation in the first round in which everything that it waits for is done. */
const rounds = (derivations: readonly Derivation[]): readonly (readonly Derivation[])[] => {
  const done = new Set<Derivation>();
  const found: (readonly Derivation[])[] = [];
  while (done.size < derivations.length) {
    const waiting = derivations.filter((one) => !done.has(one));
    const ready = waiting.filter((one) => waiting.every((other) => !waitsFor(one, other)));
    invariant(ready.length > 0, `the derivations ${waiting.map(({ name }) => name).join(', ')} wait for each other`);
    for (const one of ready) done.add(one);
    found.push(ready);
  }
  return found;
};

/** The steps of one round: whole data sets first, then one rewrite for each data set that gets fields. */
const stepsOf = (round: readonly Derivation[], isWanted: (dataSet: string, field: string) => boolean): readonly DerivationStep[] => {
  const tables = round.filter(({ gives }) => gives.as === 'table');
  const rewrites = round.filter(({ gives }) => gives.as !== 'table');
  const dataSets = [...new Set(rewrites.map(({ gives }) => gives.dataSet))];
  return [
    ...tables.map((derivation) => ({ kind: 'table', dataSet: derivation.gives.dataSet, derivation }) as const),
    ...dataSets.map((dataSet) => {
      const derivations = rewrites.filter(({ gives }) => gives.dataSet === dataSet);
      const key = entityOf(dataSet)?.key;
      invariant(key !== undefined, `fields are derived for "${dataSet}", which has no key`);
      const fields = [...new Set(derivations.flatMap(({ gives }) => Object.keys(gives.fields)))].filter((field) =>
        isWanted(dataSet, field),
      );
      return { kind: 'fields', dataSet, key, derivations, fields } as const;
    }),
  ];
};

/** Puts derivations in order, those that do not depend on each other side by side. */
export const derivationSteps = (
  derivations: readonly Derivation[],
  isWanted: (dataSet: string, field: string) => boolean,
): readonly DerivationStep[] => rounds(derivations).flatMap((round) => stepsOf(round, isWanted));
