import type { BacklogPeriod, DataIssue, DataReport, DerivedCheck, DerivedChecks } from '../../model/index.ts';
import type { Engine, EngineRow } from '../engine/engine.ts';

const issueOf = ({ code, severity, field, message }: DerivedCheck, found: EngineRow): DataIssue | null => {
  const count = Number(found['count'] ?? 0);
  if (count === 0) return null;
  const samples = Array.isArray(found['samples']) ? found['samples'].map((text) => ({ text: String(text ?? '') })) : [];
  return {
    code,
    severity,
    message: message.replaceAll('{count}', String(count)).replaceAll('{rows}', String(found['rows'] ?? '')),
    ...(field === undefined ? {} : { field }),
    count,
    samples,
  };
};

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
 * Adds to the reports of the data sets what only shows once the derivations have run.
 * @throws OperationalError when the engine fails
 */
export const checkDerived = async (
  engine: Engine,
  { checks, backlogSql }: DerivedChecks,
  reports: Readonly<Record<string, DataReport>>,
): Promise<Readonly<Record<string, DataReport>>> => {
  const result: Record<string, DataReport> = { ...reports };
  for (const check of checks) {
    const report = result[check.dataSet];
    const [found = {}] = report === undefined ? [] : await engine.rows(check.sql);
    const issue = issueOf(check, found);
    if (report && issue) result[check.dataSet] = { ...report, issues: [...report.issues, issue] };
  }
  const events = result['ticket_events'];
  if (events && backlogSql !== null) result['ticket_events'] = { ...events, backlog: (await engine.rows(backlogSql)).map(periodOf) };
  return result;
};
