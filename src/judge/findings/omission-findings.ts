import { countWords, listWords } from '../../quantity/index.ts';
import type { CompiledKpi, Finding, Measurement } from '../../model/index.ts';

/** What of a KPI was asked for and is not in its measurement: breakdowns that the data cannot give, and periods too long ago. */
export function omissionFindings({ document }: CompiledKpi, { missingSegments = [], omittedPeriods = 0 }: Measurement): readonly Finding[] {
  const { kpi, title } = document;
  const breakdowns = missingSegments.map((fields): Finding => {
    const lacks = fields.length === 1 ? `a field ${fields[0]}` : `all of the fields ${listWords(fields)}`;
    return {
      id: `missing-segment:${kpi}:${fields.join(',')}`,
      rule: 'missing-segment',
      kind: 'data',
      severity: 'warning',
      message: `${title}: there is no breakdown by ${listWords(fields)}, because not all of its data has ${lacks}.`,
    };
  });
  if (omittedPeriods === 0) return breakdowns;
  const older = countWords(omittedPeriods, 'older period has', 'older periods have');
  const message = `${title}: ${older} rows and ${omittedPeriods === 1 ? 'is' : 'are'} not shown, because a series has room for about 4,000 periods.`;
  return [...breakdowns, { id: `omitted-periods:${kpi}`, rule: 'omitted-periods', kind: 'data', severity: 'notice', message }];
}
