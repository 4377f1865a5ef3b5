import { describe, expect, it } from 'vitest';
import { after, before, quantile, reopened, resolutionHours, resolvedIn, sampleOf, seeds } from '../rows.ts';

const team = 'workplace';

describe.each(seeds)('premature closing, seed %i', (seed) => {
  const earlier = resolvedIn(sampleOf(seed), team, before);
  const later = resolvedIn(sampleOf(seed), team, after);

  it('shortens the median time to first resolution by about 40 %', () => {
    const ratio = quantile(later.map(resolutionHours), 0.5) / quantile(earlier.map(resolutionHours), 0.5);
    expect(ratio).toBeGreaterThan(0.5);
    expect(ratio).toBeLessThan(0.7);
  });

  it('raises reopens from about 4 to about 15 %', () => {
    expect(Math.abs(reopened(earlier) - 4)).toBeLessThan(1.5);
    expect(Math.abs(reopened(later) - 15)).toBeLessThan(3);
  });
});
