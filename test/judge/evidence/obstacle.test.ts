import { expect, test } from 'vitest';
import { missingInput } from '../../../src/judge/evidence/obstacle.ts';

test('a KPI that lacks no input has no obstacle', () => {
  expect(missingInput([])).toBeNull();
});

test.each([
  [['tickets.due_at'], 'The data has no tickets.due_at; map it under data.tickets in goodhart.yaml to measure this KPI.'],
  [
    ['tickets.due_at', 'tickets.team', 'surveys.score'],
    'The data has no tickets.due_at, no tickets.team, no surveys.score; map them under data.tickets and data.surveys in goodhart.yaml to measure this KPI.',
  ],
  [['surveys'], 'The data has no surveys; map it under data.surveys in goodhart.yaml to measure this KPI.'],
])('%j is named, with what would unlock it', (inputs, reason) => {
  expect(missingInput(inputs)).toEqual({ reason_code: 'missing-input', reason });
});
