import { OperationalError } from '../diagnostic/index.ts';
import type { Finding, MetricSnapshot, Restatement, RestatementCause, Scorecard, ScorecardKpi } from '../model/index.ts';
import { newSnapshots } from './new-snapshots.ts';
import { restatements } from './restatements.ts';
import { takeSnapshots } from './take-snapshots.ts';

/** A scorecard that knows what was said before, and what there is to record of it. */
export interface Compared {
  readonly scorecard: Scorecard;
  readonly news: readonly MetricSnapshot[];
}

const epoch = (instant: string): number => Date.parse(instant);

const causeWords: Readonly<Record<RestatementCause, string>> = {
  data: 'the data has changed',
  definition: 'the definition has changed',
  clock: 'the clock or its calendar has changed',
  unexplained: 'neither data, definition nor clock has changed',
};

const findingOf = ({ kpi, title }: ScorecardKpi, found: readonly Restatement[]): Finding => {
  const causes = [...new Set(found.flatMap((each) => each.causes))].toSorted().map((cause) => causeWords[cause]);
  const count = found.length === 1 ? 'a value that was final is' : `${found.length} values that were final are`;
  return {
    id: `restated:${kpi}`,
    rule: 'restated',
    kind: 'data',
    severity: found.some(({ causes: each }) => each.includes('unexplained')) ? 'warning' : 'notice',
    message: `${title}: ${count} no longer what was reported: ${causes.join(', ')}.`,
  };
};

const ownFirst = (one: Finding, other: Finding): number => (one.id < other.id ? -1 : Number(one.id > other.id));

/**
 * Holds a scorecard against the snapshots that were recorded up to its own `as_of`, so that a page about the past shows
 * what was known then. The result is the same before and after the news are recorded.
 * @param recorded oldest first
 */
export const compareWithSnapshots = (scorecard: Scorecard, recorded: readonly MetricSnapshot[]): Compared => {
  const earlier = recorded.filter(({ as_of }) => epoch(as_of) <= epoch(scorecard.as_of));
  const news = newSnapshots(earlier, takeSnapshots(scorecard));
  const chain = [...earlier, ...news];
  const kpis = scorecard.kpis.map((kpi) => {
    const found = restatements(chain.filter((snapshot) => snapshot.kpi === kpi.kpi));
    return { ...kpi, restatements: found.toReversed() };
  });
  const findings = kpis.flatMap((kpi) => (kpi.restatements.length === 0 ? [] : [findingOf(kpi, kpi.restatements)]));
  return { scorecard: { ...scorecard, kpis, findings: [...scorecard.findings, ...findings].toSorted(ownFirst) }, news };
};

/**
 * Refuses to record what is older than what was recorded: lines are in the order in which things were said.
 * @throws OperationalError
 */
export const refuseOlder = (scorecard: Scorecard, recorded: readonly MetricSnapshot[]): void => {
  const newest = recorded.reduce((top, { as_of }) => (epoch(as_of) > epoch(top) ? as_of : top), scorecard.as_of);
  if (epoch(newest) > epoch(scorecard.as_of))
    throw new OperationalError(`the values as of ${scorecard.as_of} cannot be recorded: there are snapshots as of ${newest}`, {
      help: 'Leave out --record to look at the past, or record newer data.',
    });
};
