import { describe, expect, it } from 'vitest';
import { after, before, mean, openAges, quantile, resolutionHours, resolvedIn, sampleOf, seeds } from '../rows.ts';

const team = 'applications';

describe.each(seeds)('ageing tail, seed %i', (seed) => {
  const sample = sampleOf(seed);

  it('lets the mean time to resolution of what is resolved fall to two thirds or less', () => {
    const earlier = mean(resolvedIn(sample, team, before).map(resolutionHours));
    const later = mean(resolvedIn(sample, team, after).map(resolutionHours));
    expect(later / earlier).toBeLessThan(0.67);
  });

  it('lets the oldest open tickets grow from weeks to half a year', () => {
    const atStart = openAges(sample, team, '2025-05-31T22:00:00Z');
    const atEnd = openAges(sample, team, '2026-02-28T23:00:00Z');
    expect(quantile(atStart, 0.85)).toBeLessThan(45);
    expect(quantile(atEnd, 0.85)).toBeGreaterThan(150);
    expect(atEnd.length).toBeGreaterThan(2.5 * atStart.length);
  });

  it('leaves no ticket of another team open for more than ten weeks', () => {
    for (const other of ['service-desk', 'workplace', 'network', 'identity']) {
      expect(Math.max(...openAges(sample, other, '2026-02-28T23:00:00Z'))).toBeLessThan(70);
    }
  });
});
