import { describe, expect, test } from 'vitest';
import { checkFormula, dataSetFields, printRow, resolveViews } from '../../src/expression/index.ts';
import { type DataSet, type DeclaredView, entities, type View } from '../../src/model/index.ts';
import type { Row } from '../conformance/conformance-case.ts';
import { referenceEngine } from '../reference/reference-engine.ts';

const data: Readonly<Record<string, DataSet>> = {
  tickets: { files: 't.csv', fields: { ticket_id: 'number', effort: { from: 'hours', type: 'number' }, colour: 'colour' } },
  surveys: { files: 's.csv' },
  outages: { files: 'o.csv', fields: { began_at: { from: 'start', type: 'timestamp' }, ended_at: { from: 'end', type: 'timestamp' } } },
};

const resolve = (views: Readonly<Record<string, DeclaredView>>): ReturnType<typeof resolveViews> => resolveViews({ data, views });

const viewOf = (name: string, views: Readonly<Record<string, DeclaredView>> = {}): View => {
  const view = resolve(views).views[name];
  if (view === undefined) throw new Error(`no view ${name}`);
  return view;
};

const timeOf = ({ time }: View): string =>
  time.kind === 'flow' ? `at ${printRow(time.at)}` : `from ${printRow(time.from)} until ${printRow(time.until)}`;
const conditionOf = ({ condition }: View): string | null => (condition === null ? null : printRow(condition));

const problemsOf = (views: Readonly<Record<string, DeclaredView>>): readonly (string | null)[][] =>
  resolve(views).problems.map(({ view, key, problem }) => [view, key, problem.code, problem.message]);

describe('standard views', () => {
  const timeless = ['agents', 'groups', 'services'];

  test('exist for every entity whose rows have a time, whether the project declares its data set or not', () => {
    const { views, problems } = resolve({});
    expect(problems).toEqual([]);
    const covered = new Set(Object.values(views).map(({ dataSet }) => dataSet));
    expect(Object.keys(entities).filter((name) => !covered.has(name))).toEqual(timeless);
    expect(Object.values(views).flatMap(({ name, undeclared }) => (undeclared === undefined ? [name] : []))).toEqual([
      'created',
      'responded',
      'resolved',
      'first_resolved',
      'sla',
      'sla_eligible',
      'open',
      'assigned',
      'open_tickets',
      'lately_resolved',
      'restored',
      'ended',
      'cancelled',
      'merged',
      'surveys',
      'offered_surveys',
    ]);
  });

  test.each([
    ['ticket_stays', { ticket_events: { files: 'e.csv' } }, {}],
    ['sla_instances', {}, { agreements: { p1: { metric: 'resolution', target: '8h' } } }],
  ])('have rows when goodhart makes %s from what is declared', (view, more, rest) => {
    const made = resolveViews({ data: { ...data, ...more }, ...rest } as Parameters<typeof resolveViews>[0]).views[view];
    expect([viewOf(view).undeclared, made?.undeclared]).toEqual([true, undefined]);
  });

  test('say which rows they have and when those count', () => {
    const shown = ['ended', 'merged', 'offered_surveys', 'open_problems', 'open_changes', 'agent_groups', 'availability'].map((name) => {
      const view = viewOf(name);
      return [name, view.dataSet, conditionOf(view), timeOf(view), ...Object.keys(view.derived)].join(' | ');
    });
    expect(shown).toEqual([
      'ended | tickets | status in ["resolved", "closed", "cancelled", "merged", "deleted"] | at first_known(resolved_at, closed_at, updated_at)',
      'merged | tickets | status == "merged" | at first_known(resolved_at, closed_at, updated_at)',
      'offered_surveys | surveys | known(offered_at) | at offered_at | answered',
      'open_problems | problems |  | from opened_at until closed_at | age',
      'open_changes | changes |  | from requested_at until completed_at | age',
      'agent_groups | agent_groups |  | from valid_from until valid_until',
      'availability | availability |  | at started_at | lasted',
    ]);
  });

  test('lend rows that name a ticket the fields of the ticket that their own data set does not have', () => {
    const types = ({ fields }: View): readonly (string | undefined)[] => [fields['location'], fields['team'], fields['resolved_at']];
    expect(types(viewOf('surveys'))).toEqual(['text', 'text', undefined]);
    expect(types(viewOf('costs'))).toEqual([undefined, 'text', undefined]);
    const own = { surveys: { files: 's.csv', fields: { location: { from: 'floor', type: 'integer' as const } } } };
    expect(resolveViews({ data: own }).views['surveys']?.fields['location']).toBe('integer');
  });

  test('have the fields of the entity, those that the project adds, and their own', () => {
    const { fields } = viewOf('sla');
    expect([fields['priority'], fields['effort'], fields['colour'], fields['ticket_id'], fields['met']]).toEqual([
      'integer',
      'number',
      'text',
      'text',
      'boolean',
    ]);
    expect(dataSetFields('outages', data['outages'] ?? { files: '' })).toEqual({ began_at: 'timestamp', ended_at: 'timestamp' });
  });

  test('put a row into a period, or count it while it lasts', () => {
    expect(timeOf(viewOf('resolved'))).toBe('at resolved_at');
    expect(conditionOf(viewOf('resolved'))).toBe('known(resolved_at)');
    expect(timeOf(viewOf('open'))).toBe('from created_at until ended_at');
    expect(viewOf('open').derived['age']).toMatchObject({
      operator: 'days',
      arguments: [{ name: 'created_at' }, { name: 'instant', type: 'timestamp' }],
    });
  });

  test('show the end of the period as a field where rows are counted at an instant, and nowhere else', () => {
    expect(viewOf('open').fields['instant']).toBe('timestamp');
    expect(viewOf('created').fields['instant']).toBeUndefined();
    expect(checkFormula('max(open, age)', resolve({}).views).problems).toEqual([]);
  });
});

const day = (text: string): string => `2026-${text}:00Z`;

describe('the outcome of an agreement is decided at the resolution or when it is due, whichever is first', () => {
  const tickets: readonly Row[] = [
    { ticket_id: 'T1', resolved_at: day('06-01T02:00'), due_at: day('06-01T04:00') },
    { ticket_id: 'T2', resolved_at: day('06-10T12:00'), due_at: day('06-10T17:00') },
    { ticket_id: 'T3', due_at: day('06-28T17:00') },
    { ticket_id: 'T4', resolved_at: day('07-01T02:00'), due_at: day('07-01T04:00') },
    { ticket_id: 'T5', resolved_at: day('06-16T09:00'), due_at: day('06-15T17:00') },
    { ticket_id: 'T6', resolved_at: day('06-16T09:00') },
  ];
  const sla = viewOf('sla');
  const table = { fields: sla.fields, rows: tickets };

  test('the instants of decision', async () => {
    const micros = sla.time.kind === 'flow' ? await referenceEngine.row(sla.time.at, table) : [];
    expect(micros.map((value) => (value === null ? null : new Date(Number(value) / 1000).toISOString().slice(5, 16)))).toEqual([
      '06-01T02:00',
      '06-10T12:00',
      '06-28T17:00',
      '07-01T02:00',
      '06-15T17:00',
      null,
    ]);
  });

  test('what is kept: open past due is a breach, without a due time nothing is known to be kept', async () => {
    const { met } = sla.derived;
    expect(met === undefined ? null : await referenceEngine.row(met, table)).toEqual([true, true, false, true, false, null]);
    expect(sla.condition === null ? null : await referenceEngine.row(sla.condition, table)).toEqual([true, true, true, true, true, false]);
  });
});

describe('declared views', () => {
  test('inherit conditions, time and fields of the view they stand on', () => {
    const view = viewOf('late', { late: { of: 'urgent', where: 'not met' }, urgent: { of: 'sla', where: 'priority == 1 and escalated' } });
    expect(view.dataSet).toBe('tickets');
    expect(conditionOf(view)).toBe(
      `${conditionOf(viewOf('sla'))} and priority == 1 and escalated and not (known(resolved_at) and resolved_at <= due_at)`,
    );
    expect(timeOf(view)).toBe('at if(known(resolved_at) and resolved_at < due_at, resolved_at, due_at)');
    expect(view.fields['met']).toBe('boolean');
  });

  test('may stand on a data set, at the time of its entity or at their own', () => {
    expect(timeOf(viewOf('all', { all: { of: 'tickets' } }))).toBe('at created_at');
    expect(timeOf(viewOf('closed', { closed: { of: 'tickets', where: 'known(closed_at)', at: 'closed_at' } }))).toBe('at closed_at');
    expect(timeOf(viewOf('down', { down: { of: 'outages', from: 'began_at', until: 'ended_at' } }))).toBe('from began_at until ended_at');
  });

  test('may narrow what is open by its age', () => {
    const view = viewOf('aged', { aged: { of: 'open', where: 'age > 30' } });
    expect(conditionOf(view)).toBe('days(created_at, instant) > 30');
    expect(view.time.kind).toBe('stock');
  });

  test('lose the age with the end of the period', () => {
    const views = {
      aged: { of: 'open', where: 'age > 30' },
      born: { of: 'open', at: 'created_at' },
      both: { of: 'aged', at: 'created_at' },
    };
    expect(viewOf('born', views).fields['age']).toBeUndefined();
    expect(problemsOf(views)).toEqual([
      ['both', 'at', 'view-time', '"aged" depends on the end of the period, so its rows belong to no single one'],
    ]);
  });

  test.each<[string, Readonly<Record<string, DeclaredView>>, readonly (string | null)[]]>([
    ['an unknown base', { a: { of: 'tikets' } }, ['a', 'of', 'view-base', 'There is no data set or view "tikets"']],
    ['an inherited name', { a: { of: 'constructor' } }, ['a', 'of', 'view-base', 'There is no data set or view "constructor"']],
    ['a circle of one', { a: { of: 'a' } }, ['a', 'of', 'view-cycle', 'This view stands on itself: a -> a']],
    ['a circle of two', { a: { of: 'b' }, b: { of: 'a' } }, ['b', 'of', 'view-cycle', 'This view stands on itself: a -> b -> a']],
    [
      'the name of a standard view',
      { open: { of: 'tickets' } },
      ['open', null, 'view-name', '"open" is a standard view and keeps its meaning'],
    ],
    ['no time', { a: { of: 'outages' } }, ['a', 'of', 'view-time', 'The data set "outages" has no time of its own']],
    [
      'two times',
      { a: { of: 'tickets', at: 'created_at', from: 'created_at', until: 'closed_at' } },
      ['a', 'at', 'view-time', 'A view has either "at" or "from" and "until"'],
    ],
    ['half a time', { a: { of: 'tickets', until: 'closed_at' } }, ['a', 'until', 'view-time', '"from" and "until" belong together']],
    [
      'a condition that is none',
      { a: { of: 'tickets', where: 'priority' } },
      ['a', 'where', 'formula-type', 'This must be a condition, it is an integer'],
    ],
    [
      'a time that is none',
      { a: { of: 'tickets', at: 'priority' } },
      ['a', 'at', 'formula-type', 'This must be a timestamp, it is an integer'],
    ],
    [
      'an unknown field',
      { a: { of: 'tickets', where: 'priorty == 1' } },
      ['a', 'where', 'formula-unknown-field', 'The data has no field "priorty"'],
    ],
  ])('with %s are refused', (_, views, problem) => {
    expect(problemsOf(views)).toEqual([problem]);
  });

  test('on a refused view are left out without a second problem', () => {
    const { views, problems } = resolve({ a: { of: 'b' }, b: { of: 'tickets', where: 'nope' } });
    expect([Object.hasOwn(views, 'a'), problems.map(({ view }) => view)]).toEqual([false, ['b']]);
  });

  test('cannot use a field of the name that means the end of the period', () => {
    const fields = { instant: { from: 'x', type: 'timestamp' } } as const;
    const { problems } = resolveViews({ data: { tickets: { files: 't.csv', fields } } });
    expect(problems.map(({ view, problem }) => [view, problem.code])).toEqual([
      ['open', 'view-time'],
      ['open_tickets', 'view-time'],
      ['lately_resolved', 'view-time'],
    ]);
  });
});
