import type { Derivation, DerivationPlan, FieldsByDataSet } from '../../model/index.ts';
import { derivationSteps } from './derivation-steps.ts';
import { lackingInputs } from './lacking-inputs.ts';
import { eachField, joinField, possibleDerivations } from './possible-derivations.ts';

/** What decides which derivations run. */
export interface DerivationRequest {
  readonly derivations: readonly Derivation[];
  /** What the KPIs read. */
  readonly needed: FieldsByDataSet;
  /** What the files of each declared data set can give; a data set without files is not here. */
  readonly given: FieldsByDataSet;
}

/** Starts from what the KPIs need and adds what each chosen derivation needs in turn. */
const choose = ({ derivations, needed, given }: DerivationRequest) => {
  const { fromFiles, makers } = possibleDerivations(derivations, given);
  const read = new Map<string, Set<string>>();
  const wanted = new Set<string>();
  /** What each chosen derivation makes. */
  const chosen = new Map<Derivation, Set<string>>();
  const readField = (dataSet: string, field: string): void => {
    if (fromFiles(dataSet, field)) read.set(dataSet, (read.get(dataSet) ?? new Set()).add(field));
  };
  const want = (dataSet: string, field: string): void => {
    const name = `${dataSet}.${field}`;
    if (wanted.has(name)) return;
    wanted.add(name);
    readField(dataSet, field);
    for (const derivation of makers(dataSet, field)) {
      take(derivation);
      chosen.get(derivation)?.add(field);
      for (const [other, need] of eachField(derivation.needsByField?.[field])) want(other, need);
    }
  };
  const take = (derivation: Derivation): void => {
    if (chosen.has(derivation)) return;
    const { gives, needs, needsOneOf = [], uses, original } = derivation;
    chosen.set(derivation, new Set(gives.as === 'table' ? Object.keys(gives.fields) : []));
    if (gives.as === 'fields') want(gives.dataSet, joinField(derivation));
    for (const [other, field] of [needs, ...needsOneOf, uses].flatMap(eachField)) want(other, field);
    for (const [other, field] of eachField(original)) readField(other, field);
  };
  for (const [dataSet, field] of eachField(needed)) want(dataSet, field);
  return { read, chosen };
};

const sorted = (fields: ReadonlyMap<string, ReadonlySet<string>>): FieldsByDataSet =>
  Object.fromEntries([...fields].map(([dataSet, names]) => [dataSet, [...names].toSorted()]));

/**
 * Decides which derivations run so that the needed fields are there, as far as the files allow, in which order, and what
 * is read for them. Pure.
 */
export const planDerivations = (request: DerivationRequest): DerivationPlan => {
  const { needed, given, derivations } = request;
  const { read, chosen } = choose(request);
  // A data set that a KPI needs is read also when it lacks every field that is needed of it: its report says so.
  for (const dataSet of Object.keys(needed)) if (Object.hasOwn(given, dataSet)) read.set(dataSet, read.get(dataSet) ?? new Set());
  const parts = derivations.flatMap((derivation) => {
    const fields = chosen.get(derivation);
    return fields === undefined ? [] : [{ derivation, fields: Object.keys(derivation.gives.fields).filter((field) => fields.has(field)) }];
  });
  const derived = new Map<string, Set<string>>();
  for (const { derivation, fields } of parts) {
    const { dataSet } = derivation.gives;
    derived.set(dataSet, new Set([...(derived.get(dataSet) ?? []), ...fields]));
  }
  return {
    steps: derivationSteps(parts),
    read: sorted(read),
    derived: sorted(derived),
    lacking: Object.fromEntries(
      eachField(needed).flatMap(([dataSet, field]) => {
        const lacking = lackingInputs(request, dataSet, field, derived);
        return lacking.length === 0 ? [] : [[`${dataSet}.${field}`, lacking] as const];
      }),
    ),
  };
};
