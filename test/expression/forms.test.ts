import { describe, expect, test } from 'vitest';
import {
  aggregateKey,
  aggregatesOf,
  checkFormula,
  checkRow,
  duckdb,
  evaluateScalar,
  fieldsOf,
  printAggregate,
  printFormula,
  printRow,
  resolveViews,
  rowSql,
  substituteFields,
  toJsonLogic,
} from '../../src/expression/index.ts';
import type { Formula, RowExpression } from '../../src/model/index.ts';

const { views } = resolveViews({ data: { tickets: { files: 'tickets.csv' } } });

const formula = (input: Parameters<typeof checkFormula>[0]): Formula => {
  const checked = checkFormula(input, views);
  if (checked.formula === null) throw new Error(JSON.stringify(checked.problems));
  return checked.formula;
};

const fields = { i: 'integer', x: 'number', s: 'text', b: 'boolean', t: 'timestamp' } as const;

const row = (text: string): RowExpression => {
  const { expression, problems } = checkRow(text, fields);
  if (expression === null) throw new Error(JSON.stringify(problems));
  return expression;
};

describe('both published forms', () => {
  const text = 'percent(count(resolved[contact_count == 1 and reopen_count == 0]), count(resolved))';
  const json = {
    percent: [
      {
        count: [
          { filter: [{ var: 'resolved' }, { and: [{ '==': [{ var: 'contact_count' }, 1] }, { '==': [{ var: 'reopen_count' }, 0] }] }] },
        ],
      },
      { count: [{ var: 'resolved' }] },
    ],
  };

  test('are made of each other', () => {
    expect(toJsonLogic(formula(text))).toEqual(json);
    expect(printFormula(formula(json))).toBe(text);
  });

  test('keep several conditions, lists, signs and fractions apart', () => {
    const long = '-percentile(resolved[priority in [1, -2]][not escalated], -reopen_count, 0.9)';
    expect(printFormula(formula(long))).toBe(long);
    expect(toJsonLogic(formula(long))).toEqual({
      '-': [
        {
          percentile: [
            { filter: [{ filter: [{ var: 'resolved' }, { in: [{ var: 'priority' }, [1, -2]] }] }, { '!': [{ var: 'escalated' }] }] },
            { '-': [{ var: 'reopen_count' }] },
            0.9,
          ],
        },
      ],
    });
  });
});

const keyOf = (text: string): string | undefined => aggregatesOf(formula(text)).map(aggregateKey)[0];

describe('aggregates', () => {
  test('are listed from left to right', () => {
    expect(aggregatesOf(formula('percent(count(resolved), count(created)) + count(resolved)')).map(printAggregate)).toEqual([
      'count(resolved)',
      'count(created)',
      'count(resolved)',
    ]);
  });

  test.each([
    ['count(resolved[escalated][priority == 1])', 'count(resolved[priority == 1 and escalated])'],
    ['count(resolved[escalated and escalated])', 'count( resolved [ escalated ] )'],
    ['median(resolved, priority)', 'percentile(resolved, priority, 0.5)'],
    [
      'count(created[created_at > timestamp("2026-03-01T00:00:00Z")])',
      'count(created[created_at > timestamp("2026-03-01T01:00:00+01:00")])',
    ],
  ])('%s has the key of %s', (one, other) => {
    expect(keyOf(one)).toBe(keyOf(other));
  });

  test.each([
    ['count(resolved)', 'count(created)'],
    ['count(resolved[priority == 1])', 'count(resolved[priority == 2])'],
    ['percentile(resolved, priority, 0.5)', 'percentile(resolved, priority, 0.9)'],
    ['min(resolved, priority)', 'max(resolved, priority)'],
    ['count(created[number == "1"])', 'count(created[priority == 1])'],
  ])('%s has another key than %s', (one, other) => {
    expect(keyOf(one)).not.toBe(keyOf(other));
  });
});

const evaluate = (text: string, created: number | null, resolved: number | null): unknown =>
  evaluateScalar(formula(text), ({ selection }) => (selection.view === 'created' ? created : resolved));

describe('a value between aggregates', () => {
  test.each<[string, number | null, number | null, number | null]>([
    ['percent(count(resolved), count(created))', 8, 6, 75],
    ['percent(count(resolved), count(created))', 0, 6, null],
    ['percent(count(resolved), count(created))', null, 6, null],
    ['count(resolved) - count(created)', 5, 3, -2],
    ['count(resolved) / count(created)', 0, 0, null],
    ['count(resolved) * 1e308', 1, 100, null],
    ['if(count(created) > 3, count(resolved), 0)', null, 6, 0],
    ['round(count(resolved) / count(created), 2)', 3, 2, 0.67],
  ])('%s of %j and %j is %j', (text, created, resolved, value) => {
    expect(evaluate(text, created, resolved)).toBe(value);
  });

  test('is never the negative zero', () => {
    expect(Object.is(evaluate('-count(created)', 0, 0), 0)).toBe(true);
    expect(Object.is(evaluate('count(created) * -1', 0, 0), 0)).toBe(true);
  });
});

describe('row expressions', () => {
  test('name their fields once', () => {
    expect(fieldsOf(row('if(b, i, i + 1) > x'))).toEqual(['b', 'i', 'x']);
  });

  test('take other expressions in the place of fields, own names only', () => {
    expect(printRow(substituteFields(row('b or i * 2 > x'), { i: row('i + 1') }))).toBe('b or (i + 1) * 2 > x');
    expect(printRow(substituteFields(row('b'), {}))).toBe('b');
  });

  test.each([
    ['i == 1', '("i" = 1)'],
    ['x == 1.5', '("x" = 1.5e0)'],
    ['i == -1', '("i" = (-1))'],
    ["s == 'it\\'s'", `("s" = 'it''s')`],
    ['s in ["a", "b"]', `("s" IN ('a', 'b'))`],
    ['not b and known(x)', '((NOT "b") AND ("x" IS NOT NULL))'],
    ['i + 1', 'TRY_CAST((CAST("i" AS DOUBLE) + CAST(1 AS DOUBLE)) AS BIGINT)'],
    ['hours(t, t) <= 8', '(((epoch_us("t") - epoch_us("t")) / 3.6e9) <= 8)'],
    ['t > timestamp("1970-01-01T01:00:00+01:00")', '("t" > make_timestamp(0))'],
    ['min(i, 1)', '(CASE WHEN "i" IS NULL OR 1 IS NULL THEN NULL ELSE least("i", 1) END)'],
    ['substr(s, -4, 2)', 'substring(substring("s", -4), 1, 2)'],
  ])('%s as SQL', (text, sql) => {
    expect(rowSql(row(text), { dialect: duckdb, field: duckdb.identifier })).toBe(sql);
  });

  test('grow no faster as SQL than as text', () => {
    const nested = (depth: number): string => (depth === 0 ? 'x' : `1 / min(${nested(depth - 1)}, 2)`);
    const length = (depth: number): number => rowSql(row(nested(depth)), { dialect: duckdb, field: duckdb.identifier }).length;
    expect(length(20) - length(19)).toBe(length(10) - length(9));
  });
});
