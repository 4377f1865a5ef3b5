import { expect, test } from 'vitest';
import { missingInput } from '../../../src/judge/evidence/missing-input.ts';

test('a KPI that lacks no input has no obstacle', () => {
  expect(missingInput([])).toBeNull();
});

test.each([
  [
    ['tickets.due_at'],
    'The data has no tickets.due_at (when the resolution is due under the service level agreement); map it under data.tickets in goodhart.yaml to measure this KPI.',
  ],
  [
    ['tickets.due_at', 'tickets.effort', 'surveys.location'],
    'The data has no tickets.due_at (when the resolution is due under the service level agreement), no tickets.effort, no surveys.location (the site concerned); map them under data.tickets and data.surveys in goodhart.yaml to measure this KPI.',
  ],
  [
    ['surveys'],
    'This KPI needs the data set surveys, which goodhart.yaml does not declare; it unlocks satisfaction, effort, recommendation, response rate.',
  ],
  [
    ['sla_instances'],
    'This KPI needs the data set sla_instances or `agreements`, which goodhart.yaml does not declare; it unlocks attribution to the moment of decision, coverage, pause share and margin of agreements.',
  ],
  [
    ['costs', 'tickets.team'],
    'This KPI needs the data set costs, which goodhart.yaml does not declare; it unlocks cost per ticket, return on investment. The data has no tickets.team (the group that holds the ticket now); map it under data.tickets in goodhart.yaml to measure this KPI.',
  ],
  [['outages'], 'This KPI needs the data set outages, which goodhart.yaml does not declare.'],
])('%j is named, with what it means and what would unlock it', (inputs, reason) => {
  expect(missingInput(inputs)).toEqual({ reason_code: 'missing-input', reason });
});
