import { describe, expect, test } from 'vitest';
import { statusOrder, statusWords } from '../../../src/render/format/status-words.ts';

describe('a status', () => {
  test.each([
    [{ status: 'met', sure: true, reason_code: 'meets-target' }, '✅ met (sure)'],
    [{ status: 'met', sure: false, reason_code: 'meets-target' }, '✅ met (not sure)'],
    [{ status: 'met', sure: null, reason_code: 'meets-target' }, '✅ met'],
    [{ status: 'near', sure: false, reason_code: 'near-target' }, '🔶 near (not sure)'],
    [{ status: 'missed', sure: true, reason_code: 'misses-target' }, '❌ missed (sure)'],
    [{ status: 'inconclusive', sure: false, reason_code: 'covers-target' }, '⚖ inconclusive (interval covers the target)'],
    [{ status: 'unknown', sure: null, reason_code: 'too-few' }, '❔ unknown (too few)'],
    [{ status: 'unknown', sure: null, reason_code: 'no-target' }, '❔ unknown (no target)'],
  ] as const)('%j is said as symbol, word and certainty or cause', (verdict, words) => {
    expect(statusWords({ ...verdict, reason: '' })).toBe(words);
  });

  test('never shows anything but met with the sign of met', () => {
    const signs = statusOrder.map((status) => statusWords({ status, sure: null, reason_code: 'no-data', reason: '' }));
    expect(signs.filter((words) => words.includes('✅'))).toEqual(['✅ met (no data)']);
  });
});
