import { describe, expect, it } from 'vitest';
import { after, before, compliance, decidedIn, sampleOf, seeds } from '../rows.ts';

const team = 'network';

describe.each(seeds)('masked priority, seed %i', (seed) => {
  const all = [before, { from: before.to, to: after.from }, after].map((stretch) => decidedIn(sampleOf(seed), team, stretch));
  const everything = all.flat();

  it('leaves the team as a whole at 90 % or more', () => {
    expect(compliance(everything)).toBeGreaterThan(90);
  });

  it('lets about half of the tickets of priority 2 miss their 8 hours, at all times', () => {
    for (const part of all) expect(Math.abs(compliance(part.filter((row) => row.priority === 2)) - 52)).toBeLessThan(10);
  });

  it('keeps the other priorities at about 96 %', () => {
    expect(Math.abs(compliance(everything.filter((row) => row.priority !== 2)) - 96)).toBeLessThan(1.5);
  });

  it('concerns no other team: together they keep more than 80 % of their tickets of priority 2 in time', () => {
    const others = ['service-desk', 'workplace', 'applications', 'identity'].flatMap((other) =>
      decidedIn(sampleOf(seed), other, { from: before.from, to: after.to }),
    );
    expect(compliance(others.filter((row) => row.priority === 2))).toBeGreaterThan(80);
  });
});
