import { type Derivation, type DerivationPlan, entityOf, type FieldsByDataSet } from '../../model/index.ts';
import { derivationSteps } from './derivation-steps.ts';
import { lackingInputs } from './lacking-inputs.ts';

/** What decides which derivations run. */
export interface DerivationRequest {
  readonly derivations: readonly Derivation[];
  /** What the KPIs read. */
  readonly needed: FieldsByDataSet;
  /** What the files of each declared data set can give; a data set without files is not here. */
  readonly given: FieldsByDataSet;
}

/** A field of a data set, by one name. */
const place = (dataSet: string, field: string): string => `${dataSet}.${field}`;

const each = (fields: FieldsByDataSet): readonly (readonly [dataSet: string, field: string])[] =>
  Object.entries(fields).flatMap(([dataSet, names]) => names.map((name) => [dataSet, name] as const));

/** Says of each derivation whether all that it needs can be there, and of each field who can give it. */
const possibilities = ({ derivations, given }: DerivationRequest) => {
  const known = new Map<Derivation, boolean>();
  const fromFiles = (dataSet: string, field: string): boolean => Object.hasOwn(given, dataSet) && (given[dataSet] ?? []).includes(field);
  const makers = (dataSet: string, field: string): readonly Derivation[] =>
    derivations.filter(({ gives }) => gives.dataSet === dataSet && Object.hasOwn(gives.fields, field)).filter(canRun);
  const available = (dataSet: string, field: string): boolean => fromFiles(dataSet, field) || makers(dataSet, field).length > 0;
  const hasBase = ({ gives: { dataSet, as } }: Derivation): boolean => {
    if (as === 'table') return !Object.hasOwn(given, dataSet);
    if (as === 'rows') return true;
    return available(dataSet, entityOf(dataSet)?.key ?? '');
  };
  const canRun = (derivation: Derivation): boolean => {
    const before = known.get(derivation);
    if (before !== undefined) return before;
    // What would need itself cannot be made.
    known.set(derivation, false);
    const possible =
      hasBase(derivation) &&
      each(derivation.needs).every(([dataSet, field]) => available(dataSet, field)) &&
      (derivation.needsOneOf ?? []).every((fields) => each(fields).some(([dataSet, field]) => available(dataSet, field)));
    known.set(derivation, possible);
    return possible;
  };
  return { fromFiles, makers };
};

/** Starts from what the KPIs need and adds what each chosen derivation needs in turn. */
const choose = (request: DerivationRequest) => {
  const { fromFiles, makers } = possibilities(request);
  const read = new Map<string, Set<string>>();
  const wanted = new Set<string>();
  const chosen = new Set<Derivation>();
  const readField = (dataSet: string, field: string): void => {
    if (fromFiles(dataSet, field)) read.set(dataSet, (read.get(dataSet) ?? new Set()).add(field));
  };
  const want = (dataSet: string, field: string): void => {
    if (wanted.has(place(dataSet, field))) return;
    wanted.add(place(dataSet, field));
    readField(dataSet, field);
    for (const derivation of makers(dataSet, field)) take(derivation);
  };
  const take = (derivation: Derivation): void => {
    if (chosen.has(derivation)) return;
    chosen.add(derivation);
    const { dataSet, as } = derivation.gives;
    if (as === 'fields') want(dataSet, entityOf(dataSet)?.key ?? '');
    const inputs = [derivation.needs, derivation.uses, ...(derivation.needsOneOf ?? [])];
    for (const [other, field] of inputs.flatMap(each)) want(other, field);
    for (const [other, field] of each(derivation.original ?? {})) readField(other, field);
  };
  for (const [dataSet, field] of each(request.needed)) want(dataSet, field);
  return { read, wanted, chosen };
};

const sorted = (fields: ReadonlyMap<string, ReadonlySet<string>>): FieldsByDataSet =>
  Object.fromEntries([...fields].map(([dataSet, names]) => [dataSet, [...names].toSorted()]));

/**
 * Decides which derivations run so that the needed fields are there, as far as the files allow, in which order, and what
 * is read for them. Pure.
 */
export const planDerivations = (request: DerivationRequest): DerivationPlan => {
  const { needed, given, derivations } = request;
  const { read, wanted, chosen } = choose(request);
  // A data set that a KPI needs is read also when it lacks every field that is needed of it: its report says so.
  for (const dataSet of Object.keys(needed)) if (Object.hasOwn(given, dataSet)) read.set(dataSet, read.get(dataSet) ?? new Set());
  const running = derivations.filter((derivation) => chosen.has(derivation));
  const derived = new Map<string, Set<string>>();
  for (const { gives } of running) {
    const fields = Object.keys(gives.fields).filter((field) => gives.as === 'table' || wanted.has(place(gives.dataSet, field)));
    derived.set(gives.dataSet, new Set([...(derived.get(gives.dataSet) ?? []), ...fields]));
  }
  return {
    steps: derivationSteps(running, (dataSet, field) => wanted.has(place(dataSet, field))),
    read: sorted(read),
    derived: sorted(derived),
    lacking: Object.fromEntries(
      each(needed).flatMap(([dataSet, field]) => {
        const lacking = lackingInputs(request, dataSet, field, derived);
        return lacking.length === 0 ? [] : [[place(dataSet, field), lacking] as const];
      }),
    ),
  };
};
