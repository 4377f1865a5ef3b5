import { expect, it } from 'vitest';
import { scorecardCsv } from '../../../src/cli/formats/csv.ts';
import type { Scorecard } from '../../../src/index.ts';

const point = { period: '2026-02', start: '2026-02-01', end: '2026-03-01', complete: true, value: -1.5, n: 3, interval: [-2, 1] };
const csv = (unit: string, segment: string | null): readonly string[] =>
  scorecardCsv({
    kpis: [{ kpi: 'k', version: 1, definition: 'd', unit, series: [], segments: [{ by: { team: segment }, series: [point] }] }],
  } as unknown as Scorecard).split('\n');

it('writes one line a segment and period, numbers unrounded', () => {
  expect(csv('hours', 'desk')).toEqual([
    'kpi,version,definition,segment,period,start,end,complete,provisional,value,n,interval_low,interval_high,unit',
    'k,1,d,team=desk,2026-02,2026-02-01,2026-03-01,true,,-1.5,3,-2,1,hours',
    '',
  ]);
});

it('leaves a missing segment value empty', () => expect(csv('hours', null)[1]).toContain(',team=,'));

it.each(['=cmd', '+1', '-1', '@sum', '\tx', '\rx'])('shows text that begins like a formula as text: %j', (unit) => {
  expect(csv(unit, 'desk').slice(1).join('\n')).toContain(`'${unit}`);
});

it('quotes commas and quotes', () => expect(csv('hours', 'a, "b"')[1]).toContain(',"team=a, ""b""",'));

it('spells out what would act on a terminal, and keeps one line a row', () => {
  expect(csv('hours', '\u001b[2J\n\u202e')[1]).toContain('team=\\x1b[2J\\n\\u202e,');
});
