import { describe, expect, it } from 'vitest';
import { type Desk, lines, measureDesk } from './desk.ts';

describe('names that the SQL uses itself, or that look like SQL', () => {
  const fields = [
    'moment',
    's0',
    'r0',
    'f0',
    'day',
    'period',
    'first',
    'cell',
    'until',
    'start',
    'rowid',
    'group',
    "it's",
    'we"ird',
    'select 1; --',
  ];

  it.each(['source', 'Located', 'stay', 'present', 'ended', 'ranks', 'goodhart_cells', 'order', 'x"; DROP TABLE y; --', 'cells'])(
    'may be the name of a data set: %s',
    async (name) => {
      const desk: Desk = {
        asOf: '2026-03-01',
        columns: { [name]: { at: 'TIMESTAMP', ended: 'TIMESTAMP', value: 'BIGINT' } },
        rows: {
          [name]: [
            { at: '2026-02-01', value: 3 },
            { at: '2026-02-02', value: 5 },
          ],
        },
        views: { flow: { of: name, at: 'at' }, stock: { of: name, from: 'at', until: 'ended' } },
        kpis: { flow: { formula: 'median(flow, value)', segment: ['value'] }, stock: { formula: 'sum(stock, value)' } },
      };
      const { flow, stock } = await measureDesk(desk);
      expect(lines(flow)).toEqual(['2026-02: 3 (n 2)']);
      expect(lines(stock)).toEqual(['2026-02: 8 (n 2)']);
      expect(flow?.segments.map(({ by }) => by)).toEqual([{ value: 3 }, { value: 5 }]);
    },
  );

  it.each(fields)('may be the name of a field: %s', async (name) => {
    const quoted = `\`${name}\``;
    const desk: Desk = {
      asOf: '2026-03-01',
      columns: { things: { at: 'TIMESTAMP', gone: 'TIMESTAMP', [name]: 'BIGINT', other: 'BIGINT' } },
      rows: {
        things: [
          { at: '2026-02-27', [name]: 3, other: 10 },
          { at: '2026-02-28', [name]: 4, other: 20 },
          { at: '2026-02-28', [name]: 4, other: null },
        ],
      },
      views: { flow: { of: 'things', at: 'at' }, stock: { of: 'things', from: 'at', until: 'gone' } },
      kpis: {
        flow: { formula: `sum(flow[${quoted} == 4], other + ${quoted})`, segment: [name, ['other', name]] },
        stock: { formula: `max(stock[known(other)], ${quoted} + other)` },
        median: { formula: `percentile(flow, ${quoted}, 0.9)` },
      },
    };
    const { flow, stock, median } = await measureDesk(desk);
    expect(lines(flow)).toEqual(['2026-02: 24 (n 1)']);
    expect(lines(stock)).toEqual(['2026-02: 24 (n 2)']);
    expect(lines(median)).toEqual(['2026-02: 4 (n 3)']);
    expect(flow?.segments.map(({ by }) => by)).toEqual([{ [name]: 4 }, { other: 20, [name]: 4 }]);
  });
});

describe('segment values of every type', () => {
  it('come out as JSON has them, instants in UTC', async () => {
    const desk: Desk = {
      timezone: 'Europe/Amsterdam',
      asOf: '2026-03-01',
      columns: { things: { at: 'TIMESTAMP', truth: 'BOOLEAN', number: 'DOUBLE', whole: 'BIGINT', text: 'VARCHAR', when: 'TIMESTAMP' } },
      rows: {
        things: [
          { at: '2026-02-02', truth: true, number: 0.5, whole: 10, text: '', when: '2026-02-01T12:00' },
          { at: '2026-02-02', truth: false, number: -1.25, whole: 9, text: 'b', when: null },
        ],
      },
      views: { flow: { of: 'things', at: 'at' } },
      kpis: { kpi: { formula: 'count(flow)', segment: ['truth', 'number', 'whole', 'text', 'when'] } },
    };
    const { kpi } = await measureDesk(desk);
    expect(kpi?.segments.map(({ by }) => by)).toEqual([
      { truth: false },
      { truth: true },
      { number: -1.25 },
      { number: 0.5 },
      { whole: 9 },
      { whole: 10 },
      { text: '' },
      { text: 'b' },
      { when: '2026-02-01T11:00:00Z' },
      { when: null },
    ]);
  });
});
