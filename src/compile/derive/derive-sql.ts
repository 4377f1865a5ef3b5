import type { Dialect } from '../../expression/index.ts';
import { businessTime } from '../clock/business-time.ts';
import { type CalendarTables, noCalendars } from '../clock/calendar-tables.ts';
import type { DerivationContext, DerivationPlan, DerivationStep, FieldsByDataSet } from '../../model/index.ts';
import { joinField } from './possible-derivations.ts';

type FieldsStep = Extract<DerivationStep, { kind: 'fields' }>;

/** What does not depend on the derivation. */
type Surroundings = Omit<DerivationContext, 'makes'>;

const madeFields = ({ parts }: FieldsStep): readonly string[] => [...new Set(parts.flatMap(({ fields }) => fields))];

/** The columns of the table that a rewrite makes: what it has already, and what is derived for it. */
const rewrittenColumns = (step: FieldsStep, has: readonly string[], dialect: Dialect): string => {
  const name = dialect.identifier;
  const values = madeFields(step).map((field) => {
    const makers = step.parts.flatMap(({ fields }, at) => (fields.includes(field) ? [`d${at}.${name(field)}`] : []));
    const sources = has.includes(field) ? [...makers, `t.${name(field)}`] : makers;
    const value = sources.length === 1 ? sources[0] : `coalesce(${sources.join(', ')})`;
    return { field, sql: `${value} AS ${name(field)}` };
  });
  const replaced = values.filter(({ field }) => has.includes(field)).map(({ sql }) => sql);
  const added = values.filter(({ field }) => !has.includes(field)).map(({ sql }) => sql);
  return [`t.*${replaced.length === 0 ? '' : ` REPLACE (${replaced.join(', ')})`}`, ...added].join(', ');
};

const rewriteSql = (step: FieldsStep, has: readonly string[], surroundings: Surroundings, dialect: Dialect): readonly string[] => {
  const table = dialect.identifier(step.dataSet);
  const next = dialect.identifier(`${step.dataSet} @derived`);
  const joins = step.parts.map(({ derivation, fields }, at) => {
    const by = dialect.identifier(joinField(derivation));
    const sql = derivation.sql({ ...surroundings, makes: (field) => fields.includes(field) });
    return `LEFT JOIN (${sql}) d${at} ON d${at}.${by} = t.${by}`;
  });
  return [
    `CREATE TABLE ${next} AS SELECT ${rewrittenColumns(step, has, dialect)} FROM ${table} t ${joins.join(' ')}`,
    `DROP TABLE ${table}`,
    `ALTER TABLE ${next} RENAME TO ${table}`,
  ];
};

/**
 * The statements that carry out a plan over the tables that were read, in order. None of them touches a file.
 * @param read the fields that the table of each data set has when they begin
 * @param asOfMicros microseconds since 1970-01-01T00:00:00Z
 * @param calendars whose tables are there
 */
export const deriveSql = (
  plan: Pick<DerivationPlan, 'steps'>,
  read: FieldsByDataSet,
  asOfMicros: bigint,
  dialect: Dialect,
  calendars: CalendarTables = noCalendars(dialect),
): readonly string[] => {
  const now = new Map(Object.entries(read).map(([dataSet, fields]) => [dataSet, new Set(fields)]));
  const surroundings: Surroundings = {
    has: (dataSet, field) => now.get(dataSet)?.has(field) ?? false,
    asOf: dialect.instant(asOfMicros),
    business: businessTime(calendars),
  };
  return plan.steps.flatMap((step) => {
    const has = now.get(step.dataSet) ?? new Set();
    now.set(step.dataSet, has);
    const statements =
      step.kind === 'table'
        ? [`CREATE TABLE ${dialect.identifier(step.dataSet)} AS ${step.derivation.sql({ ...surroundings, makes: () => true })}`]
        : rewriteSql(step, [...has], surroundings, dialect);
    for (const field of step.kind === 'table' ? Object.keys(step.derivation.gives.fields) : madeFields(step)) has.add(field);
    return statements;
  });
};
