import { rowSql, type RowSqlOptions } from '../../expression/index.ts';
import { type ClockCheck, type RowClock, type RowExpression, statusStays } from '../../model/index.ts';
import type { BoundAggregate } from '../plan/bound-aggregate.ts';
import { CALENDARS, type CalendarTables } from './calendar-tables.ts';
import { elapsedSql } from './elapsed-sql.ts';

/** A duration of a KPI that a clock counts. */
interface Duration {
  readonly clock: RowClock;
  readonly from: RowExpression;
  readonly to: RowExpression;
}

/** The aggregates of one KPI, with its name. */
export interface ClockUser {
  readonly kpi: string;
  readonly bound: readonly BoundAggregate[];
}

const within = (expression: RowExpression): readonly Duration[] => {
  if (expression.kind !== 'row-call') return [];
  const inner = expression.arguments.flatMap(within);
  const [from, to] = expression.arguments;
  return expression.clock === undefined || !from || !to ? inner : [{ clock: expression.clock, from, to }, ...inner];
};

const durationsOf = ({ aggregate, conditions, arguments: args }: BoundAggregate): readonly Duration[] => {
  const [from, to] = args;
  const own = aggregate.clock === undefined || !from || !to ? [] : [{ clock: aggregate.clock, from, to }];
  return [...own, ...[...conditions, ...args].flatMap(within)];
};

const anyOf = (conditions: readonly string[]): string =>
  conditions.length === 0 ? 'FALSE' : conditions.map((each) => `(${each})`).join(' OR ');

const conditionsOf = ({ clock, from, to }: Duration, tables: CalendarTables, asOf: string) => {
  const { dialect } = tables;
  const field = (name: string): string => (name === 'instant' ? asOf : dialect.identifier(name));
  const options: RowSqlOptions = { dialect, field, elapsed: elapsedSql({ tables, field }) };
  const known = `${rowSql(from, options)} IS NOT NULL AND ${rowSql(to, options)} IS NOT NULL`;
  const { calendar } = clock;
  const list = (names: readonly string[]): string => (names.length === 0 ? "''" : names.map((name) => dialect.text(name)).join(', '));
  const unlisted = ((): string | null => {
    if (calendar === null || calendar.kind === 'named') return null;
    if (calendar.kind === 'current') return `coalesce(${field(calendar.field)} NOT IN (${list(calendar.names)}), TRUE)`;
    const names = `had.value IN (${list(calendar.names)})`;
    return `len(list_filter(${field(calendar.stays)}, lambda had: coalesce(NOT ${names}, TRUE))) > 0`;
  })();
  const unrecorded = clock.pause.length > 0 || clock.openTimeOnly ? `${field(statusStays)} IS NULL` : null;
  const explained = [unlisted, unrecorded].filter((each) => each !== null);
  const elapsed = options.elapsed?.(clock, dialect.micros(rowSql(from, options)), dialect.micros(rowSql(to, options))) ?? 'NULL';
  return {
    unlisted: unlisted === null ? [] : [`${known} AND ${unlisted} AND ${elapsed} IS NULL`],
    unrecorded: unrecorded === null ? [] : [`${known} AND ${unrecorded}`],
    outside: calendar === null ? [] : [`${known} AND NOT (${anyOf(explained)}) AND ${elapsed} IS NULL`],
  };
};

const checkOf = (dataSet: string, durations: readonly Duration[], tables: CalendarTables, asOf: string): string => {
  const conditions = durations.map((duration) => conditionsOf(duration, tables, asOf));
  const column = (name: 'outside' | 'unlisted' | 'unrecorded'): string =>
    `count(CASE WHEN ${anyOf(conditions.flatMap((each) => each[name]))} THEN 1 END) AS ${name}`;
  const { dialect } = tables;
  const calendars = Object.keys(tables.calendars).length === 0 ? '' : `, ${dialect.identifier(CALENDARS)}`;
  return `SELECT ${column('outside')}, ${column('unlisted')}, ${column('unrecorded')} FROM ${dialect.identifier(dataSet)}${calendars}`;
};

/**
 * What counts the rows that clocks leave without a duration, so that none is left out silently: one statement for KPIs that
 * measure the same times of the same rows, over all rows of their data set.
 * @param asOf SQL of the instant of judgement, which stands for the end of the period
 */
export const clockChecks = (users: readonly ClockUser[], tables: CalendarTables, asOf: string): readonly ClockCheck[] => {
  const checks = new Map<string, { readonly dataSet: string; readonly kpis: string[] }>();
  for (const { kpi, bound } of users) {
    for (const dataSet of new Set(bound.map(({ view }) => view.dataSet))) {
      const durations = bound.filter(({ view }) => view.dataSet === dataSet).flatMap(durationsOf);
      if (durations.length === 0) continue;
      const sql = checkOf(dataSet, durations, tables, asOf);
      const { kpis } = checks.get(sql) ?? { kpis: [] };
      checks.set(sql, { dataSet, kpis: [...new Set([...kpis, kpi])] });
    }
  }
  return [...checks].map(([sql, check]) => ({ ...check, sql }));
};
