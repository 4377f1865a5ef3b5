import { countWords } from '../../quantity/index.ts';
import type { ClockGaps, CompiledKpi, Finding } from '../../model/index.ts';

const rules = {
  outside: {
    rule: 'clock-outside-calendar',
    rest: 'outside of the time that the calendar covers',
  },
  unlisted: { rule: 'clock-unlisted-calendar', rest: 'without a calendar of the project' },
  unrecorded: { rule: 'clock-unrecorded', rest: 'without a history of statuses, so it is not known when the clock stood still' },
} as const;

/** Findings on rows that have no duration because a clock could not count them: they are in no value of the KPI. */
export function clockFindings({ document }: CompiledKpi, gaps: readonly ClockGaps[]): readonly Finding[] {
  return gaps
    .filter(({ kpis }) => kpis.includes(document.kpi))
    .flatMap((gap) =>
      (['outside', 'unlisted', 'unrecorded'] as const).flatMap((reason): readonly Finding[] => {
        const { rule, rest } = rules[reason];
        if (gap[reason] === 0) return [];
        const message = `${document.title}: ${countWords(gap[reason], 'row', 'rows')} of ${gap.dataSet} ${gap[reason] === 1 ? 'is' : 'are'} ${rest}, and without a duration.`;
        return [{ id: `${rule}:${document.kpi}:${gap.dataSet}`, rule, kind: 'data', severity: 'warning', message }];
      }),
    );
}
