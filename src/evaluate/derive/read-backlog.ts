import type { BacklogPeriod, DataReport } from '../../model/index.ts';
import type { Engine, EngineRow } from '../engine/engine.ts';

const periodOf = (row: EngineRow): BacklogPeriod => {
  const term = (name: string): number => Number(row[name] ?? 0);
  return {
    period: String(row['period'] ?? ''),
    start: term('start'),
    created: term('created'),
    reopened: term('reopened'),
    restored: term('restored'),
    resolved: term('resolved'),
    cancelled: term('cancelled'),
    merged: term('merged'),
    deleted: term('deleted'),
    end: term('end'),
    residual: term('residual'),
  };
};

/**
 * Adds to the report of `ticket_events` how the backlog of each month became that of the next.
 * @param sql one row a month; `null` when there is nothing to say
 * @throws OperationalError when the engine fails
 */
export const readBacklog = async (
  engine: Engine,
  sql: string | null,
  reports: Readonly<Record<string, DataReport>>,
): Promise<Readonly<Record<string, DataReport>>> => {
  const events = reports['ticket_events'];
  if (sql === null || events === undefined) return reports;
  return { ...reports, ticket_events: { ...events, backlog: (await engine.rows(sql)).map(periodOf) } };
};
