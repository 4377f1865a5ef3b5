import { didYouMean, OperationalError } from './diagnostic/index.ts';
import { type CatalogueMetric, isInternalField, type Json, type ObjectiveBundle } from './model/index.ts';

/** A shipped metric, with what it takes to use it. */
export interface CatalogueEntry extends CatalogueMetric {
  readonly kind: 'metric';
  /** The formula as JSON Logic, its parameters by name. */
  readonly json_logic: Json;
  /** Fields that it reads, as `tickets.created_at`; of alternatives all. */
  readonly inputs: readonly string[];
  /** What to put into a KPI. */
  readonly use: { readonly extends: string; readonly with?: Readonly<Record<string, number>> };
}

/** A shipped objective with the metrics that serve it. */
export interface ObjectiveEntry extends ObjectiveBundle {
  readonly kind: 'objective';
}

/** What the package ships for teams to start from. */
export interface CatalogueListing {
  readonly metrics: readonly CatalogueEntry[];
  readonly objectives: readonly ObjectiveEntry[];
}

/** Which part of the catalogue is wanted; all of it when nothing is said. */
export interface CatalogueFilter {
  /** The id of a metric or of an objective, or a bare name that several variants share. */
  readonly id?: string | undefined;
  /** Only the metrics of this objective. */
  readonly objective?: string | undefined;
  /** Only the metrics that have this family in some scheme. */
  readonly family?: string | undefined;
}

/** The values of parameters that have no default, as an example shows them. */
const neededValues = ({ parameters = {} }: CatalogueMetric): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(parameters).flatMap(([name, each]) => (each.default === undefined ? [[name, each.example]] : [])));

const inputOf = (dataSet: string, field: string): string => (isInternalField(field) ? 'ticket_events' : `${dataSet}.${field}`);

const entryOf = async (metric: CatalogueMetric): Promise<CatalogueEntry> => {
  const { checkFormula, resolveViews, writtenJsonLogic } = await import('./expression/index.ts');
  const { neededFields } = await import('./compile/index.ts');
  const { views } = resolveViews({ data: {} });
  const examples = Object.fromEntries(Object.entries(metric.parameters ?? {}).map(([name, { example }]) => [name, example]));
  const { formula } = checkFormula(metric.formula, views, examples);
  const fields = formula === null ? {} : neededFields([{ formula, segmentSets: [] }], views);
  const values = neededValues(metric);
  return {
    kind: 'metric',
    ...metric,
    json_logic: writtenJsonLogic(metric.formula),
    inputs: [...new Set(Object.entries(fields).flatMap(([dataSet, names]) => names.map((name) => inputOf(dataSet, name))))],
    use: { extends: `catalogue/${metric.catalogue}`, ...(Object.keys(values).length === 0 ? {} : { with: values }) },
  };
};

const familiesOf = ({ families }: CatalogueMetric): readonly string[] => Object.values(families);

/** @throws OperationalError with the nearest word, or all of them when they are few. */
const refuse = (what: string, word: string, known: readonly string[]): never => {
  const near = didYouMean(word, known);
  const all = known.length > 30 ? 'List them with `goodhart catalogue`.' : `There are: ${known.join(', ')}.`;
  throw new OperationalError(`the catalogue has no ${what} ${JSON.stringify(word)}`, {
    help: near === undefined ? all : `Did you mean ${near}?`,
  });
};

const unique = (words: readonly string[]): readonly string[] => [...new Set(words)].toSorted();

/** The metrics and objectives that an id means: one, or all variants of a bare name. */
const named = (id: string, { metrics, objectives }: Shipped): Shipped => {
  const exact = { metrics: metrics.filter((each) => each.catalogue === id), objectives: objectives.filter((each) => each.bundle === id) };
  const variants = metrics.filter((each) => each.variant_of === id);
  if (exact.metrics.length + exact.objectives.length > 0) return exact;
  if (variants.length > 0) return { metrics: variants, objectives: [] };
  const bare = metrics.flatMap((each) => each.variant_of ?? []);
  return refuse('entry', id, unique([...metrics.map((each) => each.catalogue), ...objectives.map((each) => each.bundle), ...bare]));
};

interface Shipped {
  readonly metrics: readonly CatalogueMetric[];
  readonly objectives: readonly ObjectiveBundle[];
}

const filtered = (shipped: Shipped, { id, objective, family }: CatalogueFilter): Shipped => {
  const bundle = shipped.objectives.find((each) => each.bundle === objective);
  if (objective !== undefined && bundle === undefined)
    refuse('objective', objective, unique(shipped.objectives.map((each) => each.bundle)));
  const families = unique(shipped.metrics.flatMap(familiesOf));
  if (family !== undefined && !families.includes(family)) refuse('family', family, families);
  const chosen = id === undefined ? shipped : named(id, shipped);
  const metrics = chosen.metrics.filter(
    (metric) =>
      (bundle === undefined || bundle.metrics.includes(metric.catalogue)) && (family === undefined || familiesOf(metric).includes(family)),
  );
  if (bundle !== undefined) return { metrics, objectives: [bundle] };
  return { metrics, objectives: family === undefined ? chosen.objectives : [] };
};

/**
 * The shipped metrics and objectives, or those that a filter leaves, in the order of their ids.
 * @throws OperationalError for an id, objective or family that there is not
 */
export const readCatalogue = async (filter: CatalogueFilter = {}): Promise<CatalogueListing> => {
  const { loadCatalogue } = await import('./load/index.ts');
  const loaded = await loadCatalogue();
  const { metrics, objectives } = filtered(
    { metrics: loaded.metrics.map(({ value }) => value), objectives: loaded.objectives.map(({ value }) => value) },
    filter,
  );
  return {
    metrics: await Promise.all(metrics.map(entryOf)),
    objectives: objectives.map((bundle) => ({ kind: 'objective', ...bundle })),
  };
};
