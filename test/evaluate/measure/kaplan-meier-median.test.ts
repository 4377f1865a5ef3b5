import { describe, expect, it } from 'vitest';
import { kaplanMeierMedian } from '../../../src/evaluate/measure/kaplan-meier-median.ts';

/** A trailing `+` means: not ended. */
const median = (text: string): number | null => {
  const codes = text.split(' ').map((word) => 2n * BigInt(word.replace('+', '')) + (word.endsWith('+') ? 1n : 0n));
  const found = kaplanMeierMedian(codes.toSorted((a, b) => (a < b ? -1 : 1)));
  return found === null ? null : Number(found);
};

describe('kaplanMeierMedian', () => {
  it.each([
    ['10 15 23 30 35 52 100+', 30, 'R survfit'],
    ['1 2 2 3 4 5 6 8 10+ 20+ 30+ 40+', 5, 'S(5) is exactly one half'],
    ['1 2 3 4', 2, 'without censoring the nearest-rank median'],
    ['1 2 3', 2, 'an odd number'],
    ['7', 7, 'one ending'],
    ['3+ 4+ 5 6', 5, 'censored before the first ending'],
    // S(5) = 5/6, S(10) = 5/6 * 3/4 = 5/8, S(15) = 5/8 * 1/2 = 5/16
    ['5 6+ 10 11+ 15 20+', 15, 'censored in between'],
    ['5 5+ 5 9', 5, 'an ending before a censoring at the same time'],
  ])('%s is %d (%s)', (text, expected) => {
    expect(median(text)).toBe(expected);
  });

  it.each(['7+', '1 2+ 3+ 4+', '1 9+ 9+'])('is not reached: %s', (text) => {
    expect(median(text)).toBeNull();
  });

  it('is exact where the product of doubles is not: forty-nine ratios that multiply to one half', () => {
    // Between the endings one leaves: S = prod (k - 1) / k over every second k, computed here in whole numbers.
    const codes: bigint[] = [];
    for (let time = 1n; time <= 199n; time += 1n) codes.push(2n * time + (time % 2n));
    let [above, below] = [1n, 1n];
    let expected: bigint | null = null;
    for (const [index, code] of codes.entries()) {
      if (code % 2n !== 0n) continue;
      above *= BigInt(codes.length - index - 1);
      below *= BigInt(codes.length - index);
      if (expected === null && 2n * above <= below) expected = code / 2n;
    }
    expect(kaplanMeierMedian(codes)).toBe(expected);
    expect(expected).not.toBeNull();
  });
});
