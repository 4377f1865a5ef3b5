import type { Compiled } from './compiled-project.ts';
import type { AbsentField, DataInspection, FieldsByDataSet, Formula, Json, UndeclaredDataSet, Unlocks } from './model/index.ts';
import { entities, entityOf, isInternalField } from './model/index.ts';

/** What the project cannot have because of what its data lacks. */
export interface DataCosts extends Pick<DataInspection, 'undeclared' | 'catalogue'> {
  /** Canonical fields of a data set that are not there, with what needs them. */
  absent(dataSet: string): readonly AbsentField[];
}

/** One thing to be measured: a standard view, or a metric of the catalogue. */
interface Wish {
  readonly kind: keyof Unlocks;
  readonly name: string;
  readonly formula: Formula;
}

/** Everything that could be measured in this project, if its data allowed. */
const allWishes = async ({ views }: Compiled): Promise<readonly Wish[]> => {
  const { checkFormula, standardViewNames } = await import('./expression/index.ts');
  const { loadCatalogue } = await import('./load/index.ts');
  const wish = (kind: Wish['kind'], name: string, text: Json, parameters = {}): readonly Wish[] => {
    const { formula } = checkFormula(text, views, parameters);
    return formula === null ? [] : [{ kind, name, formula }];
  };
  const { metrics } = await loadCatalogue();
  return [
    ...standardViewNames.flatMap((view) => wish('views', view, `count(${view})`)),
    ...metrics.flatMap(({ value }) => {
      const examples = Object.fromEntries(Object.entries(value.parameters ?? {}).map(([name, { example }]) => [name, example]));
      return wish('metrics', value.catalogue, value.formula, examples);
    }),
  ];
};

const nothing: Unlocks = { views: [], metrics: [] };

/**
 * What the standard views and the metrics of the catalogue lack, by the rules by which a KPI is unknown.
 * @param given what the files of each declared data set give
 */
export const dataCosts = async (compiled: Compiled, given: FieldsByDataSet): Promise<DataCosts> => {
  const { agreementDerivations, derivationsFor, neededFields, planDerivations, unmetInputs, withDerived } =
    await import('./compile/index.ts');
  const { duckdb } = await import('./expression/index.ts');
  const { project, views } = compiled;
  const wishes = await allWishes(compiled);
  const needed = neededFields(
    wishes.map(({ formula }) => ({ formula, segmentSets: [] })),
    views,
  );
  const derivations = [...derivationsFor(needed, given), ...agreementDerivations(project, duckdb)];
  const { derived, lacking } = planDerivations({ derivations, needed, given });
  const available = withDerived(given, derived);
  const unlocked = new Map<string, Record<keyof Unlocks, string[]>>();
  let unmet = 0;
  for (const { kind, name, formula } of wishes) {
    const inputs = unmetInputs(formula, views, available, lacking);
    if (kind === 'metrics' && inputs.length > 0) unmet += 1;
    for (const input of inputs) {
      const found = unlocked.get(input) ?? { views: [], metrics: [] };
      found[kind].push(name);
      unlocked.set(input, found);
    }
  }
  const all = wishes.filter(({ kind }) => kind === 'metrics').length;
  const isThere = (dataSet: string): boolean => Object.hasOwn(project.data, dataSet) || Object.hasOwn(available, dataSet);
  return {
    absent: (dataSet) => {
      const has = new Set(available[dataSet]);
      return Object.entries(entityOf(dataSet)?.fields ?? {}).flatMap(([field, { derived: isMade = false }]) =>
        isMade || isInternalField(field) || has.has(field) ? [] : [{ field, ...(unlocked.get(`${dataSet}.${field}`) ?? nothing) }],
      );
    },
    undeclared: Object.keys(entities).flatMap((name): readonly UndeclaredDataSet[] => {
      const entity = entityOf(name);
      if (entity === undefined || entity.derived === true || isThere(name)) return [];
      return [{ data_set: name, unlocks: entity.unlocks, ...(unlocked.get(name) ?? nothing) }];
    }),
    catalogue: { possible: all - unmet, all },
  };
};
