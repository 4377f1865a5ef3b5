import { expect, test } from 'vitest';
import { improvedRequirement } from '../../../src/judge/target/improved-requirement.ts';

test.each([
  ['30%', 'lower', 10, { at_most: 7 }],
  ['15%', 'lower', 20, { at_most: 17 }],
  ['20%', 'lower', 20, { at_most: 16 }],
  ['12.5%', 'higher', 80, { at_least: 90 }],
  [5, 'higher', 83, { at_least: 88 }],
  [3, 'lower', 10, { at_most: 7 }],
  [5, 'higher', 0, { at_least: 5 }],
  ['10%', 'higher', -20, { at_least: -18 }],
  ['10%', 'lower', -20, { at_most: -22 }],
] as const)('%s better, %s being better, than %d is %j', (improve, direction, baseline, requirement) => {
  expect(improvedRequirement(improve, direction, baseline)).toEqual(requirement);
});

test('a percentage of nothing asks for nothing, so it is no requirement', () => {
  expect(improvedRequirement('10%', 'higher', 0)).toBeNull();
});

test('a text that is no percentage was let through by mistake', () => {
  expect(() => improvedRequirement('a lot', 'higher', 80)).toThrow('goodhart bug');
});
