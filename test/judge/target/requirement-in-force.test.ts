import { expect, test } from 'vitest';
import { parseInstant } from '../../../src/calendar/index.ts';
import { requirementInForce, segmentRequirement } from '../../../src/judge/target/requirement-in-force.ts';
import type { Target } from '../../../src/model/index.ts';

const target: Target = {
  at_least: 90,
  by: '2026-06-30',
  milestones: [
    { by: '2026-04-30', at_least: 88 },
    { by: '2026-03-31', at_least: 87 },
  ],
};

function inForce(end: string, zone = 'UTC') {
  const micros = parseInstant(end, zone);
  if (micros === null) throw new Error(`${end} is no instant`);
  return requirementInForce(target, micros, zone);
}

test.each([
  ['2026-01-01', { at_least: 87, by: '2026-03-31' }],
  ['2026-03-31', { at_least: 87, by: '2026-03-31' }],
  ['2026-04-01', { at_least: 87, by: '2026-03-31' }],
  ['2026-04-02', { at_least: 88, by: '2026-04-30' }],
  ['2026-05-01', { at_least: 88, by: '2026-04-30' }],
  ['2026-05-02', { at_least: 90, by: '2026-06-30' }],
  ['2027-01-01', { at_least: 90, by: '2026-06-30' }],
])('a period that ends as %s begins is held to %j', (end, requirement) => {
  expect(inForce(end)).toEqual(requirement);
});

/** UTC+14: the last of March there is over ten hours before UTC noon of the same day. UTC-11: it lasts until 11:00 UTC on the first of April. */
test.each([
  ['Pacific/Kiritimati', '2026-03-31T10:00:00Z', 87],
  ['Pacific/Kiritimati', '2026-03-31T10:00:00.000001Z', 88],
  ['Pacific/Pago_Pago', '2026-04-01T11:00:00Z', 87],
  ['Pacific/Pago_Pago', '2026-04-01T11:00:00.000001Z', 88],
  ['UTC', '2026-04-01T00:00:00Z', 87],
  ['UTC', '2026-04-01T00:00:00.000001Z', 88],
])('in %s a period that ends at %s is held to %d: a day is a day of the project', (zone, end, required) => {
  expect(inForce(end, zone)).toMatchObject({ at_least: required });
});

test('a step keeps the near band of the target', () => {
  expect(requirementInForce({ ...target, near: 85 }, 0n, 'UTC')).toEqual({ at_least: 87, by: '2026-03-31', near: 85 });
});

const overridden: Target = {
  at_least: 90,
  segments: { service: { payroll: { at_least: 95, near: 93 } }, priority: { 1: { at_least: 99 } } },
};
const usual = { at_least: 90, near: 87, by: '2026-06-30' };

test.each([
  [{ service: 'payroll' }, { at_least: 95, near: 93 }],
  [{ service: 'desktop' }, usual],
  [{ service: null }, usual],
  [{ service: 'constructor' }, usual],
  [{ toString: 'x' }, usual],
  [{ priority: 1 }, { at_least: 99 }],
  [
    { team: 'L1', service: 'payroll' },
    { at_least: 95, near: 93 },
  ],
  [
    { service: 'payroll', priority: 1 },
    { at_least: 95, near: 93 },
  ],
  [{ priority: 1, service: 'payroll' }, { at_least: 99 }],
])('the segment %j is held to %j', (by, requirement) => {
  expect(segmentRequirement(overridden, by, usual)).toEqual(requirement);
});
