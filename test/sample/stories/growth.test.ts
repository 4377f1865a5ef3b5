import { expect, it } from 'vitest';
import { growth } from '../../../src/sample/stories/growth.ts';

const course = (months: number): readonly string[] =>
  Array.from({ length: months }, (_, month) => growth({ team: 'identity', priority: 3, month, months }).toFixed(2));

it('is nothing in the first half, rises and keeps its full size for the last three months', () => {
  expect(course(18).join(' ')).toBe('0.00 0.00 0.00 0.00 0.00 0.00 0.00 0.00 0.00 0.14 0.29 0.43 0.57 0.71 0.86 1.00 1.00 1.00');
  expect(course(12).join(' ')).toBe('0.00 0.00 0.00 0.00 0.00 0.00 0.25 0.50 0.75 1.00 1.00 1.00');
});
