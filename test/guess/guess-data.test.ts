import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkProject, type Guess, guessData, OperationalError } from '../../src/index.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'guess-'));
  mkdirSync(join(folder, 'kpis'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const guess = async (text: string | Buffer, name = 'export.csv'): Promise<Guess> => {
  writeFileSync(join(folder, name), text);
  return guessData({ file: join(folder, name), files: name });
};

const yamlOf = async (text: string | Buffer, name?: string): Promise<string> => {
  const { mapping } = await guess(text, name);
  return mapping?.yaml ?? 'nothing';
};

/** What `goodhart check` finds in a project of that data, beside that it has no KPI. */
const problems = async (yaml: string): Promise<readonly string[]> => {
  writeFileSync(join(folder, 'goodhart.yaml'), `project: p\ntimezone: Europe/Brussels\nobjectives: { o: Good }\n${yaml}`);
  const { diagnostics } = await checkProject(folder);
  return diagnostics.filter(({ code }) => code !== 'no-kpis').map(({ code, message }) => `${code}: ${message}`);
};

const desk = `Case No;Opened;Solved on;State;Prio;Group;On Time
C1;13/01/2026 10:00;14/01/2026 09:00;Solved;2 - High;Desk;ONTIME
C2;02/02/2026 11:00;;In Progress;3 - Medium;Desk;OVERDUE
C3;03/02/2026 12:00;;Waiting for parts;1 - Critical;?;ONTIME
`;

test('a mapping for a file that no preset is for', async () => {
  expect(await yamlOf(desk)).toBe(`data:
  tickets:
    files: export.csv
    delimiter: ";"
    # CHECK: the times in Opened, Solved on have no offset from UTC and are read in the zone of the project; if theirs is another:
    # timezone: Europe/Amsterdam
    time_format: "%d/%m/%Y %H:%M"
    missing: ["?"]
    fields:
      ticket_id: "\`Case No\`"
      team: Group
      priority: "integer(substr(Prio, 0, 1))"
      status:
        from: State
        map:
          Solved: resolved
          In Progress: open
          # CHECK: choose for each of these one of new, open, pending_customer, pending_vendor, pending_internal, pending_change, pending_problem, resolved, closed, cancelled, merged, deleted
          # Waiting for parts:
      created_at: Opened
      resolved_at: "\`Solved on\`"
      sla_met_source:
        from: "\`On Time\`"
        map:
          ONTIME: true
          OVERDUE: false
`);
});

test('the mapping can be pasted into goodhart.yaml', async () => expect(await problems(await yamlOf(desk))).toEqual([]));

test('what was not found and not used is told, and what the data set unlocks', async () => {
  const { mapping } = await guess('id,created,colour\n1,2026-01-05,red\n2,2026-01-06,blue\n');
  expect(mapping).toMatchObject({
    data_set: 'tickets',
    unlocks: expect.stringContaining('volume'),
    lacking: expect.arrayContaining(['resolved_at']),
    unused: ['colour'],
  });
});

describe('times', () => {
  const times = async (...values: readonly string[]): Promise<readonly string[]> => {
    const yaml = await yamlOf(`id|created\n${values.map((value, at) => `${at}|${value}\n`).join('')}`);
    return yaml.split('\n').flatMap((line) => (/time_format|CHECK|created_at/.test(line) ? [line.trim()] : []));
  };
  const local = '# CHECK: the times in created have no offset from UTC and are read in the zone of the project; if theirs is another:';

  test('ISO 8601 needs no pattern, and says its zone or does not', async () => {
    expect(await times('2026-01-05T10:00:00Z', '2026-01-05 10:00:00.123+01:00')).toEqual(['created_at: created']);
    expect(await times('2026-01-05', '2026-01-06 10:00')).toEqual([local, 'created_at: created']);
  });
  test('some with their offset and some without is worth a look', async () =>
    expect(await times('2026-01-05T10:00:00Z', '2026-01-06 10:00')).toEqual([
      local,
      '# CHECK: only some of the times carry their offset from UTC',
      'created_at: created',
    ]));
  test('a day above 12 tells day from month', async () => {
    expect(await times('13/01/2026 10:00', '02/01/2026 10:00')).toContain('time_format: "%d/%m/%Y %H:%M"');
    expect(await times('01/13/2026 10:00', '01/02/2026 10:00')).toContain('time_format: "%m/%d/%Y %H:%M"');
  });
  test('without one, both readings are shown', async () =>
    expect(await times('01/02/2026 10:00', '03/04/2026 10:00')).toEqual([
      local,
      'time_format: "%d/%m/%Y %H:%M"',
      '# CHECK: day and month could also be the other way round: %m/%d/%Y %H:%M',
      'created_at: created',
    ]));
  test('half days and names of months', async () => expect(await times('26/Jun/24 9:42 PM')).toContain('time_format: "%d/%b/%y %I:%M %p"'));
  test('numbers are no times', async () => expect(await times('1700000000', '1700000001')).toEqual([]));
  test('columns that differ have each their own', async () =>
    expect(await yamlOf('id,created,closed\n1,13.01.2026 10:00,2026-01-14\n2,14.01.2026 10:00,2026-01-15\n')).toContain(
      'created_at:\n        from: created\n        time_format: "%d.%m.%Y %H:%M"\n      closed_at: closed\n',
    ));
});

describe('what a file holds decides what a column can be', () => {
  test('a column of the right name with the wrong values is not taken', async () =>
    expect(await yamlOf('id,created,resolved\n1,2026-01-05,yes\n2,2026-01-06,no\n')).not.toContain('resolved_at'));
  test('a repeated key means one row per change', async () =>
    expect(await yamlOf('number,opened_at,updated\nA,2026-01-05,2026-01-05\nA,2026-01-05,2026-01-06\nA,2026-01-05,2026-01-07\n')).toContain(
      'fold: { by: number, order: updated }',
    ));
  test('a history is a history', async () => {
    const { mapping } = await guess(
      'id,ticket_id,changed_at,field,old_value,new_value\n1,7,2026-01-05,status,New,Open\n2,7,2026-01-06,owner,Ann,Bob\n',
    );
    expect(mapping?.data_set).toBe('ticket_events');
    expect(mapping?.yaml).toContain('kind:\n        from: field\n        map:\n          status: status\n          owner: assignee\n');
  });
  test('surveys are surveys', async () => {
    const { mapping } = await guess('response_id,ticket,answered_on,stars\n1,7,2026-01-05,4\n2,8,2026-01-06,5\n');
    expect(mapping?.data_set).toBe('surveys');
    expect(mapping?.fields.map(({ field }) => field)).toEqual(['survey_id', 'ticket_id', 'responded_at', 'score']);
  });
  test('names that say nothing give nothing', async () => expect((await guess('a,b\n1,2\n')).mapping).toBeNull());
  test('a file without rows gives no field', async () => expect((await guess('id,created,status\n')).mapping).toBeNull());
});

describe('files', () => {
  const rows = [
    { id: 1, created: '2026-01-05T08:00:00Z', stage: { name: 'Open' } },
    { id: 2, created: '2026-01-06T08:00:00Z', stage: { name: 'Done' } },
  ];
  test('the list in an answer of an API is found', async () => {
    const yaml = await yamlOf(JSON.stringify({ total: 2, items: rows }), 'answer.json');
    expect(yaml).toContain('records: items\n');
    expect(yaml).toContain('created_at: created\n');
  });
  test('tabs and semicolons are found', async () => {
    expect(await yamlOf('id\tcreated\n1\t2026-01-05\n')).toContain('delimiter: "\\t"\n');
    expect(await yamlOf('id;created\n1;2026-01-05\n')).toContain('delimiter: ";"\n');
  });
  test('text that is not UTF-8 is read as what it most likely is', async () =>
    expect(await yamlOf(Buffer.from('id,created,category\n1,2026-01-05,Büro\n', 'latin1'))).toContain('encoding: windows-1252\n'));
  test('a file that is not there is an error', async () =>
    await expect(guessData({ file: join(folder, 'none.csv'), files: 'none.csv' })).rejects.toThrow(OperationalError));
});

describe('hostile names and values stay text', () => {
  const hostile = [
    '`',
    '"',
    "'",
    '# no comment',
    'a: b',
    '- x',
    '{{x}}',
    '\u001b[31m',
    '__proto__',
    'true',
    '~',
    '\u2028',
    '*a',
    '&a',
    '!!js',
    '${x}',
    '\\',
    '%',
  ];
  const quotedCell = (text: string): string => `"${text.replaceAll('"', '""')}"`;

  test('in the texts of a map', async () => {
    const yaml = await yamlOf(
      `id,created,status\n${hostile.map((text, at) => `${at},2026-01-05,${quotedCell(text)}\n`).join('')}9,2026-01-05,Open\n`,
    );
    expect(await problems(yaml)).toEqual([]);
    // oxlint-disable-next-line no-control-regex -- the subject
    expect(yaml).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028]/);
  });
  test('in the names of columns', async () => {
    const header = hostile.map((text) => `Created ${text} at`);
    const yaml = await yamlOf(`id,${header.map(quotedCell).join(',')},created\n1,${header.map(() => 'x').join(',')},2026-01-05\n`);
    expect(await problems(yaml)).toEqual([]);
  });
  test.each(hostile)('%j as the name of a column that is used', async (text) => {
    const yaml = await yamlOf(`id,created,${quotedCell(`priority${text}`)}\n1,2026-01-05,2\n`);
    if (/^[^\p{L}\p{N}\p{C}\p{Z}]+$/u.test(text)) expect(yaml).toContain('priority: ');
    expect(await problems(yaml)).toEqual([]);
  });
});
