import type { ScorecardKpi } from '../../model/index.ts';
import { countWords, fixed, listWords } from '../../quantity/index.ts';

/** What a KPI counts as in the summary: a KPI without target is not one that failed to be judged. */
function outcome({ status, reason_code }: ScorecardKpi): string {
  if (reason_code === 'no-target') return 'without target';
  if (status === 'unknown' || status === 'inconclusive') return 'cannot be judged';
  return status;
}

/** `7 KPIs: 3 met, 1 near, 1 missed and 2 cannot be judged.` Outcomes that do not occur are left out. */
export function summary(kpis: readonly ScorecardKpi[]): string {
  const counts = ['met', 'near', 'missed', 'cannot be judged', 'without target'].flatMap((name) => {
    const count = kpis.filter((kpi) => outcome(kpi) === name).length;
    return count === 0 ? [] : [`${fixed(count, 0)} ${name}`];
  });
  return `${countWords(kpis.length, 'KPI', 'KPIs')}: ${listWords(counts)}.`;
}
