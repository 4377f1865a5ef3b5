import { describe, expect, test } from 'vitest';
import { checkFormula, checkRow, resolveViews } from '../../src/expression/index.ts';

const { views } = resolveViews({ data: { tickets: { files: 'tickets.csv' }, costs: { files: 'costs.csv' } } });

const problemsOf = (text: string): readonly string[] =>
  checkFormula(text, views).problems.map(({ code, message, help, suggestion, origin }) => {
    const place = origin.kind === 'text' ? text.slice(origin.start, origin.end) : '?';
    return [code, place, message, help, suggestion].filter((part) => part !== undefined).join(' | ');
  });

describe('nothing is converted silently, and the help shows what to write', () => {
  test.each([
    ['count(resolved[priority == "2"])', '"2"', 'Write priority == 2.', '2'],
    ['count(resolved["2" == priority])', '"2"', 'Write 2 == priority.', '2'],
    ['count(resolved[type == 1])', '1', 'Write type == "1".', '"1"'],
    ['count(resolved[escalated == "true"])', '"true"', 'Write escalated == true.', 'true'],
    ['count(resolved[priority in [1, "2"]])', '"2"', 'Write 2.', '2'],
    ['count(resolved[type == priority])', 'priority', 'Write text(priority).', undefined],
    ['count(resolved[priority == type])', 'type', 'Write integer(type).', undefined],
    [
      'count(resolved[created_at > "2026-03-01"])',
      '"2026-03-01"',
      'Write created_at > timestamp("2026-03-01T00:00:00Z").',
      'timestamp("2026-03-01T00:00:00Z")',
    ],
    [
      'count(resolved[created_at > "2026-03-01T08:00:00+01:00"])',
      '"2026-03-01T08:00:00+01:00"',
      'Write created_at > timestamp("2026-03-01T08:00:00+01:00").',
      'timestamp("2026-03-01T08:00:00+01:00")',
    ],
    ['avg(resolved, priority == 1)', 'priority == 1', 'Write if(priority == 1, 1, 0).', undefined],
    [
      'avg(resolved, resolved_at - created_at)',
      'resolved_at',
      'Between two instants write hours(from, to), minutes(from, to) or days(from, to).',
      undefined,
    ],
    ['count(resolved[contains(priority, "1")])', 'priority', 'Write text(priority).', undefined],
    ['share(resolved, priority)', 'priority', 'Compare it, as in priority > 0, or ask known(priority).', undefined],
    ['share(resolved, not type)', 'type', 'Compare it, as in type == "...", or ask known(type).', undefined],
    ['sum(costs, if(known(line), amount, "0"))', '"0"', 'Write 0.', '0'],
  ])('%s', (text, place, help, suggestion) => {
    const [problem] = checkFormula(text, views).problems;
    const { origin } = problem ?? {};
    expect(problem?.code).toBe('formula-type');
    expect([origin?.kind === 'text' ? text.slice(origin.start, origin.end) : null, problem?.help, problem?.suggestion]).toEqual([
      place,
      help,
      suggestion,
    ]);
  });
});

describe('each level has its own words', () => {
  test.each([
    ['resolved', 'formula-type | resolved | A view is a set of rows, not a number | Write count(resolved) for the number of its rows.'],
    [
      'resolved[escalated]',
      'formula-type | resolved[escalated] | A view is a set of rows, not a number | Write count(...) around it for the number of its rows.',
    ],
    [
      'count(resolved) + created',
      'formula-type | created | A view is a set of rows, not a number | Write count(created) for the number of its rows.',
    ],
    [
      'priority',
      'formula-misplaced | priority | The field "priority" has a value for each row, not for a whole view | Put it into an aggregate, as in median(created, priority).',
    ],
    [
      'hours(created_at, resolved_at)',
      'formula-misplaced | hours | "hours" works on the values of one row | Put it into an aggregate or a condition, as in avg(resolved, hours(created_at, resolved_at)).',
    ],
    [
      'count(resolved[count(created) > 1])',
      'formula-misplaced | count | "count" works on whole views, not on one row | Take it out of the condition or expression: each row is looked at alone.',
    ],
    [
      'sum(resolved, percent(priority, impact))',
      'formula-misplaced | percent | "percent" works on whole views, not on one row | For each row write 100 * a / b.',
    ],
    ['sum(resolved, created[escalated])', 'formula-misplaced | created[escalated] | A view has no place inside the expression of a row'],
    [
      'count("resolved")',
      'formula-type | "resolved" | The first argument of an aggregate must be a view | Write count(created), for example.',
    ],
    [
      'count(resolved) > 1',
      'formula-type | count(resolved) > 1 | A KPI is a number; this formula gives none | Write share(view, condition) for the percentage of rows, or if(condition, 1, 0).',
    ],
    [
      'if(count(resolved) > 1, "good", "bad")',
      'formula-type | "good" | A text has no place between aggregates | Compare texts in the condition of a view, as in count(created[channel == "email"]).',
    ],
    [
      '42',
      'formula-constant | 42 | This formula looks at no data, so it would always have the same value | Use a view, as in count(created).',
    ],
    [
      'count(resolved[priority])',
      'formula-type | priority | A view is narrowed by a condition, this is none | Compare it, as in [priority == 1].',
    ],
  ])('%s', (text, problem) => {
    expect(problemsOf(text)[0]).toBe(problem);
  });
});

describe('names that are not there come with the nearest that is', () => {
  test.each([
    ['count(resolvd)', 'formula-unknown-view | resolvd | There is no view "resolvd" | Did you mean resolved? | resolved'],
    [
      'count(resolved[priorty == 1])',
      'formula-unknown-field | priorty | The view "resolved" has no field "priorty" | Did you mean priority? | priority',
    ],
    [
      'mediam(resolved, priority)',
      'formula-unknown-function | mediam | There is no function "mediam" here | Did you mean median? | median',
    ],
    [
      'sum(resolved, hour(created_at, resolved_at))',
      'formula-unknown-function | hour | There is no function "hour" here | Did you mean hours? | hours',
    ],
    [
      'count(zzzzzz)',
      'formula-unknown-view | zzzzzz | There is no view "zzzzzz" | The views of the declared data are created, responded, resolved, first_resolved, sla, sla_eligible, open, assigned, open_tickets, lately_resolved, restored, ended, cancelled, merged, costs.',
    ],
    [
      'count(surveys)',
      'formula-undeclared-data | surveys | This KPI is unknown: the view "surveys" needs the data set surveys, which goodhart.yaml does not declare | Declare data.surveys to unlock satisfaction, effort, recommendation, response rate.',
    ],
  ])('%s', (text, problem) => {
    expect(problemsOf(text)).toEqual([problem]);
  });
});

describe('arguments are counted', () => {
  test.each([
    ['count()', '"count(view)" takes 1 argument, not 0'],
    ['count(resolved, priority)', '"count(view)" takes 1 argument, not 2'],
    ['sum(resolved)', '"sum(view, e)" takes 2 arguments, not 1'],
    ['percentile(resolved, priority)', '"percentile(view, e, p)" takes 3 arguments, not 2'],
    ['sum(resolved, hours(created_at))', '"hours(from, to)" takes 2 arguments, not 1'],
    ['sum(resolved, round(priority, 1, 2))', '"round(x, digits)" takes 1 or 2 arguments, not 3'],
    ['sum(resolved, first_known(priority))', '"first_known(a, b, ...)" takes 2 or more arguments, not 1'],
    ['sum(resolved, if(escalated, 1))', '"if(condition, a, b)" takes 3 arguments, not 2'],
    ['count(resolved[priority in []])', '"in" takes a value and a list that is not empty'],
  ])('%s', (text, message) => {
    expect(checkFormula(text, views).problems.map((problem) => [problem.code, problem.message])).toEqual([['formula-arity', message]]);
  });
});

describe('what belongs to the definition is written out', () => {
  test.each([
    ['percentile(resolved, priority, 90)', '90'],
    ['percentile(resolved, priority, 0)', '0'],
    ['percentile(resolved, priority, impact)', 'impact'],
    ['sum(resolved, round(priority, 13))', '13'],
    ['count(resolved[substr(type, 0, -1) == "x"])', '-1'],
    ['count(resolved[created_at > timestamp("2026-03-01")])', '"2026-03-01"'],
    ['count(resolved[created_at > timestamp("2026-02-30T00:00:00Z")])', '"2026-02-30T00:00:00Z"'],
    ['count(resolved[created_at > timestamp("2026-03-01T00:00:00")])', '"2026-03-01T00:00:00"'],
    ['count(resolved[priority in [impact]])', 'impact'],
    ['count(resolved) * 1e999', '1e999'],
  ])('%s', (text, place) => {
    const { problems } = checkFormula(text, views);
    expect(problems.map(({ code, origin }) => [code, origin.kind === 'text' ? text.slice(origin.start, origin.end) : null])).toEqual([
      ['formula-literal', place],
    ]);
  });
});

test('all problems are reported, not only the first', () => {
  expect(problemsOf('percent(count(resolvd), count(created[priorty == 1 and type == 2]))')).toHaveLength(3);
});

test('an integer is a number, a number is no integer', () => {
  expect(checkRow('1', {}, 'number').problems).toEqual([]);
  expect(checkRow('1.5', {}, 'integer').problems.map(({ message }) => message)).toEqual(['This must be an integer, it is a number']);
});

test('the columns of a file are text, whatever their names', () => {
  const { expression } = checkRow('integer(`Ticket #`) + 1', () => 'text');
  expect(expression?.type).toBe('integer');
});
