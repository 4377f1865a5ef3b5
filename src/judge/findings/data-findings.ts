import type { DataIssue, DataReport, Finding } from '../../model/index.ts';

const severities = { error: 'high', warning: 'warning' } as const;

/**
 * One finding for each thing that the data did not allow, from warnings up; its id is
 * `data:<data set>:<code>[:<field>]`. What is only worth knowing stays in the data report.
 */
export function dataFindings(data: Readonly<Record<string, DataReport>>): readonly Finding[] {
  return Object.entries(data).flatMap(([dataSet, { issues }]) => issues.flatMap((issue) => findingOf(dataSet, issue)));
}

function findingOf(dataSet: string, { code, severity, message, field }: DataIssue): readonly Finding[] {
  if (severity === 'info') return [];
  const id = ['data', dataSet, code, ...(field === undefined ? [] : [field])].join(':');
  return [{ id, rule: code, kind: 'data', severity: severities[severity], message: `${dataSet}: ${message}` }];
}
