import { expect, test } from 'vitest';
import { omissionFindings } from '../../../src/judge/findings/omission-findings.ts';
import type { Measurement } from '../../../src/model/index.ts';
import { compiled, scorecardOf } from '../harness.ts';

const measurement = (more: Partial<Measurement>): Measurement => ({
  kpi: 'quick',
  cadence: 'monthly',
  missingInputs: [],
  intervalMethod: null,
  series: [],
  segments: [],
  omittedSegments: [],
  ...more,
});

test('a breakdown that the data cannot give is said, each once', () => {
  expect(omissionFindings(compiled(), measurement({ missingSegments: [['team'], ['service', 'team']] }))).toEqual([
    {
      id: 'missing-segment:quick:team',
      rule: 'missing-segment',
      kind: 'data',
      severity: 'warning',
      message: 'Resolved in time: there is no breakdown by team, because not all of its data has a field team.',
    },
    {
      id: 'missing-segment:quick:service,team',
      rule: 'missing-segment',
      kind: 'data',
      severity: 'warning',
      message:
        'Resolved in time: there is no breakdown by service and team, because not all of its data has all of the fields service and team.',
    },
  ]);
});

test.each([
  [1, '1 older period has rows and is not shown'],
  [1200, '1,200 older periods have rows and are not shown'],
])('%i periods that the series has no room for are said', (omittedPeriods, words) => {
  expect(omissionFindings(compiled(), measurement({ omittedPeriods }))).toEqual([
    {
      id: 'omitted-periods:quick',
      rule: 'omitted-periods',
      kind: 'data',
      severity: 'notice',
      message: `Resolved in time: ${words}, because a series has room for about 4,000 periods.`,
    },
  ]);
});

test('where nothing is left out nothing is said', () => {
  expect(omissionFindings(compiled(), measurement({}))).toEqual([]);
});

test('the scorecard carries them', () => {
  expect(scorecardOf({ measurement: { missingSegments: [['team']], omittedPeriods: 3 } }).findings.map(({ id }) => id)).toEqual([
    'missing-segment:quick:team',
    'omitted-periods:quick',
  ]);
});
