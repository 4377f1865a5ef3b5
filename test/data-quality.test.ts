import { describe, expect, test } from 'vitest';
import type { DataIssue } from '../src/index.ts';
import { type Desk, type Row, rows, scorecardOf } from './worked-examples-desk.ts';

const volume = { formula: 'count(created)', metric: { id: 'ticket_volume', unit: 'count', direction: 'demand' } } as const;

/** The issues of a desk that belong to a check of the specification, by data set and code. */
const issuesOf = async (
  desk: Omit<Desk, 'kpis'> & Partial<Pick<Desk, 'kpis'>>,
  asOf?: string,
): Promise<Readonly<Record<string, DataIssue>>> => {
  const { data } = await scorecardOf({ kpis: { volume }, ...desk }, asOf === undefined ? {} : { asOf });
  return Object.fromEntries(
    Object.entries(data).flatMap(([name, { issues }]) =>
      issues.filter(({ check }) => check !== undefined).map((issue) => [`${name} ${issue.code}`, issue] as const),
    ),
  );
};

const at = (day: number, minutes = 0): string => new Date(Date.UTC(2026, 0, 1 + day, 9, minutes)).toISOString();

/** A quiet, sound desk: 20 tickets each working day of 12 weeks, each resolved after another number of minutes. */
const sound: readonly Row[] = Array.from({ length: 84 }, (_, day) => day)
  .filter((day) => ![2, 3].includes(day % 7))
  .flatMap((day) =>
    rows(20, (index) => ({
      ticket_id: `${day}-${index}`,
      created_at: at(day, index),
      resolved_at: at(day, index * 2 + 61 + day * 20 + index),
    })),
  );

test('sound data has no issue', async () => {
  expect(await issuesOf({ data: { tickets: sound } })).toEqual({});
});

describe('DQ01: a timestamp before the one that it follows', () => {
  const data = { tickets: [...sound, { ticket_id: 'x', created_at: at(50), resolved_at: at(49) }] };

  test('is an error, with the line of the file', async () => {
    const issues = await issuesOf({ data });
    expect(issues['tickets impossible-order']).toMatchObject({
      check: 'DQ01',
      severity: 'error',
      count: 1,
      of: sound.length + 1,
      samples: [{ file: 'data/tickets.csv', line: sound.length + 2 }],
    });
  });

  test('is only worth knowing up to what the project tolerates', async () => {
    const issues = await issuesOf({ data, project: { quality: { DQ01: { tolerate: 1 } } } });
    expect(issues['tickets impossible-order']).toMatchObject({ severity: 'info', count: 1 });
  });

  test('is not looked for where the project says so', async () => {
    expect(await issuesOf({ data, project: { quality: { DQ01: { severity: 'off' } } } })).toEqual({});
  });
});

describe('DQ02', () => {
  test('names times before 1990: durations of ServiceNow look like dates of 1970', async () => {
    const data = { tickets: [...sound, { ticket_id: 'x', created_at: at(50), resolved_at: '1970-01-02 09:46:18' }] };
    const issues = await issuesOf({ data });
    expect(issues['tickets ancient-timestamp']).toMatchObject({
      severity: 'error',
      count: 1,
      samples: [{ line: sound.length + 2, text: 'resolved_at 1970-01-02 09:46:18' }],
    });
  });

  test('names a newest timestamp that stands alone, because everything is judged as of then', async () => {
    const data = { tickets: [...sound, { ticket_id: 'x', created_at: '2062-01-01T00:00:00Z' }] };
    const issues = await issuesOf({ data });
    expect(issues['tickets lonely-as-of']).toMatchObject({ severity: 'error', count: 1, samples: [{ line: sound.length + 2 }] });
  });

  test('takes the instant that the user gave as it is', async () => {
    const data = { tickets: [...sound, { ticket_id: 'x', created_at: '2062-01-01T00:00:00Z' }] };
    expect(Object.keys(await issuesOf({ data }, '2062-01-01'))).toEqual([]);
  });
});

test('DQ03: a key that comes twice is a warning', async () => {
  const issues = await issuesOf({ data: { tickets: [...sound, { ...sound[0], created_at: at(60) }] } });
  expect(issues['tickets duplicate-key']).toMatchObject({ check: 'DQ03', severity: 'warning', count: 1 });
});

describe('DQ05', () => {
  test('names durations of which more than a fifth are identical', async () => {
    const batch = rows(600, (index) => ({
      ticket_id: `b${index}`,
      created_at: at(index % 80, index % 50),
      resolved_at: at((index % 80) + 5, index % 50),
    }));
    const issues = await issuesOf({ data: { tickets: [...sound, ...batch] } });
    expect(issues['tickets identical-durations']).toMatchObject({
      severity: 'warning',
      count: 600,
      samples: [{ text: '600 times 120.0 h' }],
    });
    expect(issues['tickets whole-hour-durations']).toMatchObject({ severity: 'warning' });
  });

  test('tolerates a fifth', async () => {
    const hours = rows(200, (index) => ({
      ticket_id: `b${index}`,
      created_at: at(index % 80),
      resolved_at: at(index % 80, 60 * (1 + index)),
    }));
    const issues = await issuesOf({ data: { tickets: [...sound, ...hours] } });
    expect(issues).toEqual({});
    const strict = await issuesOf({ data: { tickets: [...sound, ...hours] }, project: { quality: { DQ05: { tolerate: 10 } } } });
    expect(strict['tickets whole-hour-durations']).toMatchObject({ severity: 'warning' });
  });

  test('says nothing of a few tickets', async () => {
    const few = rows(10, (index) => ({ ticket_id: String(index), created_at: at(index), resolved_at: at(index + 1) }));
    expect(await issuesOf({ data: { tickets: few } })).toEqual({});
  });
});

describe('DQ07', () => {
  const surveys = [
    { survey_id: 's1', ticket_id: '0-1', responded_at: at(2), score: 5 },
    { survey_id: 's2', ticket_id: 'gone', responded_at: at(3), score: 4 },
    { survey_id: 's3', ticket_id: '0-2', responded_at: at(4), score: 9 },
    { survey_id: 's4', responded_at: at(4), score: 0 },
  ];
  const satisfaction = { ...volume, formula: 'avg(surveys, score)' };

  test('names surveys about tickets that are not there, and ratings outside the scale', async () => {
    const issues = await issuesOf({
      data: { tickets: sound, surveys },
      sets: { surveys: { scale: [1, 5] } },
      kpis: { volume, satisfaction },
    });
    expect(issues['surveys survey-unknown-ticket']).toMatchObject({
      severity: 'error',
      count: 1,
      of: 3,
      samples: [{ line: 3, text: 'gone' }],
    });
    expect(issues['surveys score-outside-scale']).toMatchObject({
      count: 2,
      of: 4,
      samples: [
        { line: 4, text: '9.0, scale 1.0 to 5.0' },
        { line: 5, text: '0.0, scale 1.0 to 5.0' },
      ],
    });
  });

  test('names agreements on tickets that are not there', async () => {
    const sla_instances = ['0-1', 'INC1'].map((ticket_id, index) => ({
      sla_id: index,
      ticket_id,
      started_at: at(1),
      stopped_at: at(2),
      due_at: at(3),
    }));
    const issues = await issuesOf({
      data: { tickets: sound, sla_instances },
      kpis: { volume, kept: { ...volume, formula: 'share(sla, met)' } },
    });
    expect(issues['sla_instances agreement-unknown-ticket']).toMatchObject({
      severity: 'error',
      count: 1,
      of: 2,
      samples: [{ text: 'INC1' }],
    });
  });

  test('reads no file only to check it', async () => {
    expect(Object.keys(await issuesOf({ data: { tickets: sound, surveys } }))).toEqual([]);
  });
});

describe('DQ08: a day with far too few tickets', () => {
  const without = (...days: readonly number[]): readonly Row[] =>
    sound.filter(({ ticket_id }) => !days.includes(Number(String(ticket_id).split('-')[0])));

  test('is a hole in the export', async () => {
    const issues = await issuesOf({ data: { tickets: without(25, 26) } });
    expect(issues['tickets created-gap']).toMatchObject({
      severity: 'warning',
      count: 2,
      samples: [{ text: '2026-01-26: 0 tickets, usually 20' }, { text: '2026-01-27: 0 tickets, usually 20' }],
    });
  });

  test('is no hole on a holiday of a calendar', async () => {
    const calendars = { support: { hours: { 'mon-fri': ['08:00-18:00'] }, holidays: ['2026-01-26', { date: '2026-01-27', hours: [] }] } };
    expect(await issuesOf({ data: { tickets: without(25, 26) }, project: { calendars } })).toEqual({});
  });

  test('is a local day', async () => {
    const issues = await issuesOf({ data: { tickets: without(25) }, timezone: 'Asia/Tokyo' });
    expect(issues['tickets created-gap']).toMatchObject({ samples: [{ text: '2026-01-26: 0 tickets, usually 20' }] });
  });

  test('is not a weekend, on which nobody works', async () => {
    expect(await issuesOf({ data: { tickets: sound } })).toEqual({});
  });
});

describe('DQ10: more time logged than there was', () => {
  const logged = { ...volume, formula: 'sum(work_logs, duration_seconds)' };
  const logs = (hours: number): readonly Row[] =>
    rows(3, (index) => ({ log_id: `l${index}`, agent_id: 'ann', started_at: at(1, index * 10), duration_seconds: (hours * 3600) / 3 }));

  test('counts days of agents, without naming anybody', async () => {
    const issues = await issuesOf({ data: { tickets: sound, work_logs: logs(15) }, kpis: { logged } });
    expect(issues['work_logs logged-over-capacity']).toMatchObject({
      severity: 'warning',
      count: 1,
      of: 1,
      samples: [{ line: 2, text: '2026-01-02: 15.0 h logged, 12.0 h there' }],
    });
  });

  test('goes by the working time where that is known', async () => {
    const capacity = [{ capacity_id: 'c', agent_id: 'ann', at: at(1), available_seconds: 8 * 3600 }];
    const there = { ...volume, formula: 'sum(capacity, available_seconds)' };
    const desk = { data: { work_logs: logs(9), capacity }, kpis: { logged, there } };
    expect(await issuesOf(desk)).toMatchObject({ 'work_logs logged-over-capacity': { count: 1 } });
    expect(await issuesOf({ ...desk, project: { quality: { DQ10: { tolerate: 120 } } } })).toEqual({});
  });
});
