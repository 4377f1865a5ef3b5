import { describe, expect, it } from 'vitest';
import type { Sample } from '../../../src/sample/index.ts';
import { after, before, decidedIn, metTarget, resolvedIn, sampleOf, seeds, within } from '../rows.ts';
import type { Stretch } from '../rows.ts';

/** Beyond this many standard errors a difference is not noise: one false alarm in 1,000 comparisons. */
const noise = 3.29;

const halves: readonly [Stretch, Stretch] = [before, { from: before.to, to: after.to }];

type Shares = (sample: Sample, team: string, stretch: Stretch) => readonly boolean[];

const answers = (sample: Sample, team: string, stretch: Stretch): Sample['surveys'] =>
  sample.surveys.filter((survey) => survey.team === team && within(survey.offered_at, stretch));

const shares: Readonly<Record<string, Shares>> = {
  'within target': (...where) => decidedIn(...where).map(metTarget),
  reopened: (...where) => resolvedIn(...where).map((row) => row.reopen_count > 0),
  'one contact': (...where) => resolvedIn(...where).map((row) => row.contact_count === 1),
  'resolved within six hours': (...where) =>
    resolvedIn(...where).map((row) => Date.parse(row.first_resolved_at ?? '') - Date.parse(row.created_at) <= 6 * 3_600_000),
  'priority 2': (...where) => resolvedIn(...where).map((row) => row.priority === 2),
  'survey answered': (...where) => answers(...where).map((row) => row.score !== null),
  'good score': (...where) =>
    answers(...where)
      .filter((row) => row.score !== null)
      .map((row) => (row.score ?? 0) >= 4),
};

const count = (of: readonly boolean[]): number => of.filter(Boolean).length;

/** The difference between the halves of the sample in standard errors, with the pooled share. */
const drift = (share: Shares, seed: number, team: string): number => {
  const [first, second] = halves.map((stretch) => share(sampleOf(seed), team, stretch));
  if (first === undefined || second === undefined) throw new Error('two halves');
  const pooled = (count(first) + count(second)) / (first.length + second.length);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / first.length + 1 / second.length));
  return Math.abs(count(first) / first.length - count(second) / second.length) / error;
};

describe.each(seeds)('quiet team, seed %i', (seed) => {
  it.each(Object.entries(shares))('does not drift: %s', (_, share) => {
    expect(drift(share, seed, 'identity')).toBeLessThan(noise);
  });

  it('would be caught if it did: the watermelon team drifts by this measure', () => {
    for (const name of ['within target', 'good score']) {
      const share = shares[name];
      expect(share && drift(share, seed, 'service-desk')).toBeGreaterThan(noise);
    }
  });
});
