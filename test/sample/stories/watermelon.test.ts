import { describe, expect, it } from 'vitest';
import { after, before, compliance, decidedIn, per100, reopened, resolvedIn, sampleOf, seeds, topBox, within } from '../rows.ts';

const team = 'service-desk';

describe.each(seeds)('watermelon, seed %i', (seed) => {
  const sample = sampleOf(seed);

  it('raises the share within target from about 88 to about 97 %', () => {
    expect(Math.abs(compliance(decidedIn(sample, team, before)) - 88)).toBeLessThan(3);
    expect(Math.abs(compliance(decidedIn(sample, team, after)) - 97)).toBeLessThan(1.5);
  });

  it('lowers answers of 4 or 5 from about 85 to about 65 %', () => {
    expect(Math.abs(topBox(sample, team, before) - 85)).toBeLessThan(3);
    // 200 answers: one standard error is 3.4 points.
    expect(Math.abs(topBox(sample, team, after) - 65)).toBeLessThan(8);
    expect(topBox(sample, team, before) - topBox(sample, team, after)).toBeGreaterThan(12);
  });

  it('moves neither reopens nor the share of surveys that are answered', () => {
    const answered = (stretch: typeof before): number =>
      per100(
        sample.surveys.filter((survey) => survey.team === team && within(survey.offered_at, stretch)),
        (survey) => survey.score !== null,
      );
    expect(Math.abs(reopened(resolvedIn(sample, team, before)) - reopened(resolvedIn(sample, team, after)))).toBeLessThan(2);
    expect(Math.abs(answered(before) - answered(after))).toBeLessThan(6);
  });
});
