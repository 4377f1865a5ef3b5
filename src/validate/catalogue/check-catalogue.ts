import { aggregatesOf, checkFormula, formulaNames, resolveViews } from '../../expression/index.ts';
import {
  type CatalogueMetric,
  type Definition,
  entities,
  type Formula,
  type Json,
  type ObjectiveBundle,
  type View,
} from '../../model/index.ts';
import * as schemas from '../generated/catalogue-schemas.js';
import * as validators from '../generated/catalogue-validators.js';
import { checkSchema } from '../schema/check-schema.ts';

/** The shipped definitions, as they were read. */
export interface Catalogue {
  readonly metrics: readonly Definition<CatalogueMetric>[];
  readonly objectives: readonly Definition<ObjectiveBundle>[];
}

const schemaMistakes = (catalogue: Catalogue): readonly string[] =>
  [
    ...catalogue.metrics.map((each) =>
      checkSchema(each as Definition<unknown> as Definition, { schema: schemas.metric, validator: validators.metric }),
    ),
    ...catalogue.objectives.map((each) =>
      checkSchema(each as Definition<unknown> as Definition, { schema: schemas.objective, validator: validators.objective }),
    ),
  ].flatMap(({ diagnostics }) => diagnostics.map(({ source, range, message }) => `${source.path}:${range.start.line}: ${message}`));

/** Its formula with the examples of its parameters, typed over the views of every entity. */
const formulaOf = (metric: CatalogueMetric, views: Readonly<Record<string, View>>): ReturnType<typeof checkFormula> =>
  checkFormula(
    metric.formula as Json,
    views,
    Object.fromEntries(Object.entries(metric.parameters ?? {}).map(([name, { example }]) => [name, example])),
  );

const segmentMistakes = ({ segment = [] }: CatalogueMetric, formula: Formula, views: Readonly<Record<string, View>>): readonly string[] =>
  aggregatesOf(formula).flatMap(({ selection }) =>
    segment
      .flat()
      .filter((field) => !Object.hasOwn(views[selection.view]?.fields ?? {}, field))
      .map((field) => `the view ${selection.view} has no field ${field}`),
  );

const parameterMistakes = ({ parameters = {}, formula }: CatalogueMetric, taken: ReadonlySet<string>): readonly string[] => {
  const names = formulaNames(formula as Json);
  return Object.entries(parameters).flatMap(([name, { type, default: usual, example }]) => [
    ...(names.has(name) ? [] : [`the formula does not use the parameter ${name}`]),
    ...(taken.has(name) ? [`the parameter ${name} has the name of a view or field`] : []),
    ...(type === 'integer' && ![usual ?? 0, example].every(Number.isInteger) ? [`a value of ${name} is no whole number`] : []),
  ]);
};

const metricMistakes = (
  { value, source }: Definition<CatalogueMetric>,
  ids: ReadonlySet<string>,
  views: Readonly<Record<string, View>>,
  taken: ReadonlySet<string>,
): readonly string[] => {
  const { formula, problems } = formulaOf(value, views);
  const named = [...value.companions, ...Object.keys(value.variants ?? {})];
  const home = `kpis/metrics/${value.families.four}/${value.catalogue}.yaml`;
  return [
    ...(source.path === home ? [] : [`it belongs at ${home}`]),
    ...problems.filter(({ severity }) => severity === undefined).map(({ message, help = '' }) => `${message}. ${help}`),
    ...parameterMistakes(value, taken),
    ...(formula === null ? [] : segmentMistakes(value, formula, views)),
    ...named.filter((id) => !ids.has(id) || id === value.catalogue).map((id) => `${id} is no other metric`),
  ].map((mistake) => `${source.path}: ${mistake}`);
};

const objectiveMistakes = ({ value, source }: Definition<ObjectiveBundle>, ids: ReadonlySet<string>): readonly string[] => {
  const home = `kpis/objectives/${value.bundle}.yaml`;
  return [
    ...(source.path === home ? [] : [`it belongs at ${home}`]),
    ...value.metrics.filter((id) => !ids.has(id)).map((id) => `${id} is no metric`),
  ].map((mistake) => `${source.path}: ${mistake}`);
};

const viewsOf = (dataSets: readonly string[]): Readonly<Record<string, View>> =>
  resolveViews({ data: Object.fromEntries(dataSets.map((name) => [name, { files: name }])) }).views;

/**
 * Everything that is wrong with the shipped definitions, one sentence each: their schema, their formulas over the standard
 * views of all entities, parameters that nothing uses, metrics and segments that are not there. Empty when all is well.
 */
export const checkCatalogue = (catalogue: Catalogue): readonly string[] => {
  const broken = schemaMistakes(catalogue);
  if (broken.length > 0) return broken;
  const all = viewsOf(Object.keys(entities));
  // Some views stand on the history where there is one, and have other fields then.
  const finalStates = viewsOf(['tickets']);
  const ids = new Set(catalogue.metrics.map(({ value }) => value.catalogue));
  const taken = new Set([...Object.keys(all), ...Object.values(all).flatMap(({ fields }) => Object.keys(fields))]);
  const inMetrics = [all, finalStates].flatMap((views) => catalogue.metrics.flatMap((metric) => metricMistakes(metric, ids, views, taken)));
  return [...new Set(inMetrics), ...catalogue.objectives.flatMap((objective) => objectiveMistakes(objective, ids))];
};
