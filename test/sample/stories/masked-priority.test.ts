import { describe, expect, it } from 'vitest';
import { after, before, compliance, resolvedIn, sampleOf, seeds } from '../rows.ts';

const team = 'network';

describe.each(seeds)('masked priority, seed %i', (seed) => {
  const all = [before, { from: before.to, to: after.from }, after].map((stretch) => resolvedIn(sampleOf(seed), team, stretch));
  const everything = all.flat();

  it('leaves the team as a whole at 90 % or more', () => {
    expect(compliance(everything)).toBeGreaterThan(90);
  });

  it('lets about half of the tickets of priority 2 miss their 8 hours, at all times', () => {
    for (const part of all) expect(Math.abs(compliance(part.filter((row) => row.priority === 2)) - 55)).toBeLessThan(9);
  });

  it('keeps the other priorities at about 97 %', () => {
    expect(Math.abs(compliance(everything.filter((row) => row.priority !== 2)) - 97)).toBeLessThan(1.5);
  });

  it('concerns no other team: there priority 2 is at 85 % or more', () => {
    for (const other of ['service-desk', 'workplace', 'applications', 'identity']) {
      const urgent = [before, after].flatMap((stretch) => resolvedIn(sampleOf(seed), other, stretch)).filter((row) => row.priority === 2);
      expect(compliance(urgent)).toBeGreaterThan(82);
    }
  });
});
