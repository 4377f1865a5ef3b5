import type { Dialect } from '../../expression/index.ts';
import type { DataSet, JoinSql, ReadPlan, ReadSql } from '../../model/index.ts';
import { dataSetFields } from '../../expression/index.ts';
import { joinSql } from './join-sql.ts';
import { planRead, type ReadRequest } from './plan-read.ts';
import { readSql } from './read-sql.ts';

/** What is known of the sources of a data set when it is about to be read. */
export interface SourcesRequest extends Pick<ReadRequest, 'name' | 'timezone' | 'needed'> {
  readonly dataSet: DataSet;
  /** The columns of each source: of the data set itself, then of those of `also`. */
  readonly columns: readonly (readonly string[])[];
}

/** How a data set is read: its sources, and how they become one table when there are several. */
export interface PlannedSources {
  /** The fields of the data set, whichever source gives them. */
  readonly plan: ReadPlan;
  readonly parts: readonly { readonly plan: ReadPlan; readonly sql: ReadSql }[];
  /** `null` when there is one source. */
  readonly join: JoinSql | null;
}

const requests = ({ dataSet, columns, ...request }: SourcesRequest): readonly ReadRequest[] => {
  const types = dataSetFields(request.name, dataSet);
  return [dataSet, ...(dataSet.also ?? [])].map((source, at) => ({ ...request, dataSet: source, columns: columns[at] ?? [], types }));
};

/** A field that another source gives is none to miss. */
const withoutGiven = (plans: readonly ReadPlan[]): readonly ReadPlan[] => {
  const given = new Set(plans.flatMap((plan) => plan.fields.map(({ name }) => name)));
  return plans.map((plan) => ({
    ...plan,
    unusable: plan.unusable.map((one) => (given.has(one.field) ? { ...one, isNeeded: false } : one)),
  }));
};

/**
 * Decides how the sources of a data set are read and put together.
 * @throws OperationalError as `planRead`
 */
export const planSources = (request: SourcesRequest, dialect: Dialect): PlannedSources => {
  const plans = withoutGiven(requests(request).map((one) => planRead(one).plan));
  const [first] = plans;
  const isOne = plans.length === 1;
  const parts = plans.map((plan, at) => ({ plan, sql: readSql(plan, dialect, isOne ? undefined : at) }));
  if (first === undefined || isOne) return { plan: first as ReadPlan, parts, join: null };
  const sqls = parts.map(({ sql }) => sql);
  const { plan, sql } = joinSql(plans, first, sqls, dialect);
  return { plan, parts, join: sql };
};

/** Every field that the sources of a data set give, in the order of its entity and mappings, whoever may want it. */
export const givenFields = (request: Omit<SourcesRequest, 'needed'>): readonly string[] => {
  const all = Object.keys(dataSetFields(request.name, request.dataSet));
  const given = new Set(requests({ ...request, needed: all }).flatMap((one) => planRead(one).plan.fields.map(({ name }) => name)));
  return all.filter((name) => given.has(name));
};
