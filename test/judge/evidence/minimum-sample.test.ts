import { expect, test } from 'vitest';
import { minimumSample } from '../../../src/judge/index.ts';
import type { Formula } from '../../../src/model/index.ts';
import { aggregate, literal, scalar, share } from '../harness.ts';

const count = aggregate('count');
const sum = aggregate('sum');

test.each([
  ['count', count, 0],
  ['sum', sum, 0],
  ['distinct', aggregate('distinct'), 0],
  ['min', aggregate('min'), 0],
  ['max', aggregate('max'), 0],
  ['share', aggregate('share'), 30],
  ['top_share', aggregate('top_share', 0.05), 30],
  ['avg', aggregate('avg'), 30],
  ['median', aggregate('median'), 30],
  ['km_median', aggregate('km_median'), 30],
  ['P75', aggregate('percentile', 0.75), 30],
  ['P80', aggregate('percentile', 0.8), 30],
  ['P90', aggregate('percentile', 0.9), 36],
  ['P10', aggregate('percentile', 0.1), 36],
  ['P95', aggregate('percentile', 0.95), 72],
  ['P99', aggregate('percentile', 0.99), 368],
  ['a count of a count, in percent', scalar('percent', count, count), 30],
  ['a sum by a count', scalar('/', sum, count), 30],
  ['a sum by a sum', scalar('percent', sum, sum), 0],
  ['a count by a number', scalar('/', count, literal(7)), 0],
  ['a difference of counts', scalar('-', count, count), 0],
  ['a difference of shares', scalar('-', aggregate('share'), aggregate('share')), 30],
  ['a P95 less an average', scalar('-', aggregate('percentile', 0.95), aggregate('avg')), 72],
  ['a share inside a rounding', scalar('round', scalar('percent', count, scalar('+', count, count)), literal(1)), 30],
] satisfies readonly (readonly [string, Formula, number])[])('%s', (_name, formula, minimum) => {
  expect(minimumSample(share, formula)).toBe(minimum);
});

test('what the KPI says replaces it, also when that is less', () => {
  expect(minimumSample({ ...share, min_n: 60 }, count)).toBe(60);
  expect(minimumSample({ ...share, min_n: 0 }, aggregate('percentile', 0.95))).toBe(0);
});
