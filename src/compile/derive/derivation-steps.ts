import type { Derivation, DerivationStep, FieldsByDataSet } from '../../model/index.ts';
import { invariant } from '../../diagnostic/index.ts';

/** A chosen derivation and what it makes in this run. */
export interface DerivationPart {
  readonly derivation: Derivation;
  readonly fields: readonly string[];
}

const touches = (read: FieldsByDataSet | undefined, { derivation: { gives }, fields }: DerivationPart): boolean =>
  (read?.[gives.dataSet] ?? []).some((field) => fields.includes(field));

/** Whether `later` must wait for `earlier`: it reads what that one makes, or remakes what that one reads as the files gave it. */
const waitsFor = (later: DerivationPart, earlier: DerivationPart): boolean => {
  if (later === earlier) return false;
  const { gives, needs, needsOneOf = [], needsByField = {}, uses } = later.derivation;
  const reads = [needs, ...needsOneOf, uses, ...later.fields.map((field) => needsByField[field])];
  const rewritesTable =
    gives.as === 'fields' && earlier.derivation.gives.as === 'table' && gives.dataSet === earlier.derivation.gives.dataSet;
  return rewritesTable || reads.some((read) => touches(read, earlier)) || touches(earlier.derivation.original, later);
};

/** Each derivation in the first round in which everything that it waits for is done. */
const rounds = (parts: readonly DerivationPart[]): readonly (readonly DerivationPart[])[] => {
  const done = new Set<DerivationPart>();
  const found: (readonly DerivationPart[])[] = [];
  while (done.size < parts.length) {
    const waiting = parts.filter((one) => !done.has(one));
    const ready = waiting.filter((one) => waiting.every((other) => !waitsFor(one, other)));
    invariant(ready.length > 0, `the derivations ${waiting.map(({ derivation }) => derivation.name).join(', ')} wait for each other`);
    for (const one of ready) done.add(one);
    found.push(ready);
  }
  return found;
};

/** The steps of one round: whole data sets first, then one rewrite for each data set that gets fields. */
const stepsOf = (round: readonly DerivationPart[]): readonly DerivationStep[] => {
  const tables = round.filter(({ derivation: { gives } }) => gives.as === 'table');
  const rewrites = round.filter(({ derivation: { gives } }) => gives.as === 'fields');
  const dataSets = [...new Set(rewrites.map(({ derivation: { gives } }) => gives.dataSet))];
  return [
    ...tables.map(({ derivation }) => ({ kind: 'table', dataSet: derivation.gives.dataSet, derivation }) as const),
    ...dataSets.map((dataSet) => {
      const parts = rewrites.filter(({ derivation }) => derivation.gives.dataSet === dataSet);
      return { kind: 'fields', dataSet, parts } as const;
    }),
  ];
};

/** Puts derivations in order, those that do not depend on each other side by side. */
export const derivationSteps = (parts: readonly DerivationPart[]): readonly DerivationStep[] => rounds(parts).flatMap(stepsOf);
