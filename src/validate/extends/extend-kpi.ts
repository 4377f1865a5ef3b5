import { type CatalogueMetric, catalogueReference, type Definition, type Kpi, type Path, type ShippedMetrics } from '../../model/index.ts';
import type { Draft } from '../draft.ts';

/** A KPI with what it inherits put in. */
export interface ExtendedKpi {
  /** The whole KPI; what is inherited has its place at `extends`. */
  readonly definition: Definition<Draft<Kpi>>;
  /** What the file says itself. */
  readonly written: Definition<Draft<Kpi>>;
  /** The shipped metric that it extends; `null` when it extends none, or one that there is not. */
  readonly metric: CatalogueMetric | null;
}

/** The id of the catalogue metric that a KPI names, whether there is one or not. */
export const extendedMetricId = (kpi: Draft<Kpi>): string | undefined =>
  kpi.extends?.startsWith(catalogueReference) === true ? kpi.extends.slice(catalogueReference.length) : undefined;

const defaultsOf = ({ parameters = {} }: CatalogueMetric): Readonly<Record<string, number>> =>
  Object.fromEntries(
    Object.entries(parameters).flatMap(([name, parameter]) => (parameter.default === undefined ? [] : [[name, parameter.default]])),
  );

const isPresent = ([, value]: readonly [string, unknown]): boolean => value !== undefined;

/** What a metric gives to a KPI that extends it. */
const inheritanceOf = (metric: CatalogueMetric): Draft<Kpi> => {
  const {
    catalogue: id,
    title,
    description,
    families,
    unit,
    direction,
    formula,
    clock,
    segment,
    cadence,
    min_n,
    matures_after_days,
  } = metric;
  const given = { title, description, family: families.four, formula, clock, segment, cadence, min_n, matures_after_days };
  return { ...Object.fromEntries(Object.entries(given).filter(isPresent)), metric: { id, unit, direction } };
};

/** Each key of the file replaces the one of the catalogue as a whole; only `metric` and `with` are put together key by key. */
const merged = (kpi: Draft<Kpi>, metric: CatalogueMetric): Draft<Kpi> => {
  const inherited = inheritanceOf(metric);
  const values = { ...defaultsOf(metric), ...kpi.with };
  const missing = Object.entries(inherited).filter(([key]) => !Object.hasOwn(kpi, key));
  return {
    ...kpi,
    ...Object.fromEntries(missing),
    metric: { ...inherited.metric, ...kpi.metric },
    ...(Object.keys(values).length === 0 ? {} : { with: values }),
  };
};

/** Puts what a KPI inherits from the catalogue into it. A KPI that extends nothing is given back as it is. */
export const extendKpi = (written: Definition<Draft<Kpi>>, { read }: ShippedMetrics): ExtendedKpi => {
  const id = extendedMetricId(written.value);
  const metric = id !== undefined && Object.hasOwn(read, id) ? (read[id]?.value ?? null) : null;
  if (metric === null) return { definition: written, written, metric };
  const isWritten = ([key = '']: Path): boolean => Object.hasOwn(written.value, key);
  const definition: Definition<Draft<Kpi>> = {
    value: merged(written.value, metric),
    source: written.source,
    locate: (path, part) => (path.length === 0 || isWritten(path) ? written.locate(path, part) : written.locate(['extends'], 'value')),
    locateWithin: (path, start, end) => (isWritten(path) ? written.locateWithin(path, start, end) : written.locate(['extends'], 'value')),
  };
  return { definition, written, metric };
};
