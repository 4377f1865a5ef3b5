import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { type DataInspection, inspectData, type InspectOptions } from '../src/index.ts';
import { type Desk, inProject } from './worked-examples-desk.ts';

const schemaOf = (name: string): Record<string, unknown> =>
  JSON.parse(readFileSync(new URL(`../schemas/${name}.schema.json`, import.meta.url), 'utf8')) as Record<string, unknown>;
const validate = new Ajv({ allErrors: true, strict: true, strictRequired: false, allowUnionTypes: true, strictTuples: false }).compile(
  schemaOf('data'),
);

/** What is found in a project without KPIs; what is printed of it always fits the published schema. */
const inspect = (desk: Omit<Desk, 'kpis'>, options: InspectOptions = {}): Promise<DataInspection> =>
  inProject({ ...desk, kpis: {} }, async (folder) => {
    const { inspection, diagnostics } = await inspectData(folder, options);
    expect(diagnostics).toEqual([]);
    if (inspection === null) throw new Error('there is no inspection');
    validate(JSON.parse(JSON.stringify(inspection)));
    expect(validate.errors).toBeNull();
    return inspection;
  });

const codes = ({ data }: DataInspection, name: string): readonly string[] => (data[name]?.issues ?? []).map(({ code }) => code);

const created = { ticket_id: '1', created_at: '2026-01-05T09:00' };

describe('fields', () => {
  it('are all looked at without any KPI, and their rows add up', async () => {
    const { data } = await inspect({
      data: {
        tickets: [
          { id: '1', created_at: '2026-01-05T09:00', state: 'Open', prio: '1' },
          { id: '2', created_at: '2026-01-07T09:00', state: 'Parked', prio: 'high' },
          { id: '3', created_at: '', state: 'Parked', prio: '' },
        ],
      },
      sets: { tickets: { fields: { ticket_id: 'id', status: { from: 'state', map: { Open: 'open' } }, priority: 'prio' } } },
    });
    const none = { filled: 3, missing: 0, unreadable: 0, unmapped: 0, unmapped_distinct: 0, unmapped_texts: [], range: null };
    expect(data['tickets']?.inputs[0]?.fields.filter(({ field }) => field !== 'ticket_id')).toEqual([
      {
        ...none,
        field: 'status',
        type: 'text',
        from: 'state',
        by: 'goodhart.yaml',
        filled: 1,
        unmapped: 2,
        unmapped_distinct: 1,
        unmapped_texts: [{ text: 'Parked', count: 2 }],
      },
      { ...none, field: 'priority', type: 'integer', from: 'prio', by: 'goodhart.yaml', filled: 1, missing: 1, unreadable: 1 },
      {
        ...none,
        field: 'created_at',
        type: 'timestamp',
        from: 'created_at',
        by: null,
        filled: 2,
        missing: 1,
        range: ['2026-01-05T09:00:00+00:00', '2026-01-07T09:00:00+00:00'],
      },
    ]);
  });
  it('say which preset they come from, and each source its own', async () => {
    const preset = {
      preset: 'own/file',
      title: 'Own',
      entity: 'tickets',
      recognise: ['Nr'],
      fields: { ticket_id: 'Nr' },
      notes: ['Says little.'],
    };
    const { data } = await inspect({
      data: { tickets: 'Nr,created_at\n1,2026-01-05\n' },
      sets: { tickets: { preset: './own.yaml', also: [{ files: 'more.csv' }] } },
      files: { 'own.yaml': JSON.stringify(preset), 'more.csv': 'ticket_id,team\n1,desk\n' },
    });
    const [own, more] = data['tickets']?.inputs ?? [];
    expect(own).toMatchObject({
      preset: './own.yaml',
      notes: ['Says little.'],
      fields: [{ field: 'ticket_id', from: 'Nr', by: './own.yaml' }, {}],
    });
    expect(more).toMatchObject({
      preset: null,
      notes: [],
      files: [{ file: 'more.csv', rows_read: 1 }],
      fields: [{}, { field: 'team', by: null }],
    });
  });
  it('of states are the states, before changes are made of them', async () => {
    const { data } = await inspect({
      data: { tickets: [created], ticket_events: [{ number: '1', at: '2026-01-05T09:00', state: 'Open' }] },
      sets: { ticket_events: { changes: { by: 'number', at: 'at', track: { status: { from: 'state', map: { New: 'new' } } } } } },
    });
    const found = data['ticket_events']?.inputs[0]?.fields ?? [];
    expect(found.find(({ field }) => field === 'track.status')).toMatchObject({
      from: 'state',
      by: 'goodhart.yaml',
      filled: 0,
      unmapped: 1,
    });
  });
});

describe('a mapping that leads nowhere', () => {
  it('is an error when goodhart.yaml says it', async () => {
    const found = await inspect({ data: { tickets: [created] }, sets: { tickets: { fields: { team: 'grp' } } } });
    expect(found.data['tickets']?.issues).toMatchObject([{ code: 'unusable-mapping', severity: 'error', field: 'team' }]);
  });
  it('is only worth knowing when a preset says it', async () => {
    const preset = { preset: 'own/file', title: 'Own', entity: 'tickets', recognise: ['x'], fields: { resolved_at: 'solved' } };
    const found = await inspect({
      data: { tickets: [created] },
      sets: { tickets: { preset: './own.yaml' } },
      files: { 'own.yaml': JSON.stringify(preset) },
    });
    expect(found.data['tickets']?.issues).toMatchObject([{ code: 'absent-column', severity: 'info', field: 'resolved_at' }]);
  });
});

describe('checks', () => {
  it('hold the history against the final state, though nothing needs either', async () => {
    const found = await inspect({
      data: {
        tickets: [{ ...created, status: 'resolved', resolved_at: '2026-01-07' }],
        ticket_events: [{ ticket_id: '1', at: '2026-01-06', kind: 'status', from: 'open', to: 'closed' }],
      },
    });
    expect(codes(found, 'tickets')).toContain('history-without-final-status');
  });
  it('find surveys about tickets that are not there', async () => {
    const surveys = [{ survey_id: 'a', ticket_id: '9', responded_at: '2026-01-05', score: 4 }];
    expect(codes(await inspect({ data: { tickets: [created], surveys } }), 'surveys')).toContain('survey-unknown-ticket');
  });
});

describe('what is not there', () => {
  it('costs views and metrics, by field and by data set', async () => {
    const { data, undeclared, catalogue } = await inspect({ data: { tickets: [created] } });
    expect(data['tickets']?.absent.find(({ field }) => field === 'resolved_at')?.views).toContain('resolved');
    expect(data['tickets']?.absent.map(({ field }) => field)).not.toContain('created_at');
    expect(undeclared.find(({ data_set }) => data_set === 'costs')?.metrics.length).toBeGreaterThan(0);
    expect(undeclared.map(({ data_set }) => data_set)).not.toContain('tickets');
    expect(catalogue.possible).toBeGreaterThan(0);
    expect(catalogue.possible).toBeLessThan(catalogue.all);
  });
});

describe('as of', () => {
  it('is unknown, and the data is shown all the same, when no timestamp can be read', async () => {
    const found = await inspect({ data: { tickets: [{ ticket_id: '1', created_at: 'yesterday' }] } });
    expect([found.as_of, codes(found, 'tickets')]).toEqual([null, ['unreadable-value', 'row-without-time']]);
  });
  it('is what is asked for', async () => {
    const found = await inspect({ data: { tickets: [created, { ticket_id: '2', created_at: '2026-03-01' }] } }, { asOf: '2026-02-01' });
    expect([found.as_of?.slice(0, 10), found.data['tickets']?.rows_read, found.data['tickets']?.rows]).toEqual(['2026-02-01', 2, 1]);
  });
});

it('the schema says the same of issues and backlogs as the one of the scorecard', () => {
  const of = (name: string, part: string): unknown => (schemaOf(name)['definitions'] as Record<string, unknown>)[part];
  for (const part of ['dataIssue', 'backlogPeriod', 'count', 'instant']) expect(of('data', part)).toEqual(of('scorecard', part));
});
