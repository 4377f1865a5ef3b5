import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import type { Scorecard } from '../../src/model/index.ts';
import { compiled, month, months, scorecardOf } from './harness.ts';

const schema = JSON.parse(readFileSync(new URL('../../schemas/scorecard.schema.json', import.meta.url), 'utf8')) as Record<string, unknown>;
const validate = new Ajv({ allErrors: true, strict: true, strictRequired: false, allowUnionTypes: true }).compile(schema);

/** As a reader gets it: through JSON. */
function problemsOf(scorecard: unknown): readonly string[] {
  validate(JSON.parse(JSON.stringify(scorecard)));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

const full: Scorecard = {
  ...scorecardOf({
    kpi: compiled({
      description: 'Share of tickets',
      family: 'performance',
      baseline: { periods: 1 },
      target: { at_least: 90, near: 80, by: '2026-12-31' },
    }),
    series: [month(1, 80), month(2, 91.5, { interval: [86, 94] }), month(3, null, { n: 0, complete: false })],
    segments: [{ by: { service: 'mail', priority: 1, escalated: true, team: null }, series: [month(2, 50, { n: 3 })] }],
    measurement: { omittedSegments: [{ by: ['service'], count: 3 }] },
    asOf: '2026-03-02T10:00:00.123456+01:00',
  }),
  data: {
    tickets: {
      files: ['t.csv'],
      sha256: ['a'.repeat(64)],
      rows_read: 10,
      rows: 9,
      rejected: 1,
      issues: [
        {
          code: 'x',
          severity: 'warning',
          message: 'm',
          field: 'f',
          count: 1,
          samples: [{ file: 't.csv', line: 2, text: 'raw' }, { text: 'raw' }],
        },
      ],
    },
  },
  findings: [{ id: 'data:tickets:x:f', rule: 'x', kind: 'data', severity: 'warning', message: 'm' }],
};

test.each([
  ['full', full],
  ['without anything', scorecardOf({})],
  ['with missing inputs', scorecardOf({ measurement: { missingInputs: ['tickets.due_at'], intervalMethod: null } })],
  ['with a band', scorecardOf({ kpi: compiled({ target: { between: [70, 79], near: 1 } }), series: months(75, 76) })],
  ['with an improvement', scorecardOf({ kpi: compiled({ baseline: { value: 50 }, target: { improve: '10%' } }), series: months(75) })],
  ['with an improvement that cannot be had', scorecardOf({ kpi: compiled({ target: { improve: '10%' } }), series: months(75) })],
])('a scorecard %s is valid', (_name, scorecard) => {
  expect(problemsOf(scorecard)).toEqual([]);
});

/** A copy of the full scorecard with the entry at `path` replaced; undefined removes it. */
function broken(path: string, value: unknown): unknown {
  const copy = structuredClone(full) as unknown;
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const holder = keys.reduce<unknown>((node, key) => Reflect.get(Object(node), key), copy);
  Reflect.set(Object(holder), last, value);
  return copy;
}

test.each([
  ['schema', 'goodhart/scorecard/2'],
  ['as_of', '2026-03-01'],
  ['extra', 1],
  ['findings.0.severity', 'bad'],
  ['findings.0.extra', 1],
  ['data.tickets.rows', -1],
  ['data.tickets.sha256.0', 'abc'],
  ['data.tickets.issues.0.samples.0.line', 0],
  ['kpis.0.status', 'green'],
  ['kpis.0.reason_code', 'because'],
  ['kpis.0.reason', ''],
  ['kpis.0.value', '91.5'],
  ['kpis.0.value', undefined],
  ['kpis.0.n', 1.5],
  ['kpis.0.interval', [86]],
  ['kpis.0.sure', 'yes'],
  ['kpis.0.definition', 'sha256:abc'],
  ['kpis.0.version', 0],
  ['kpis.0.target', {}],
  ['kpis.0.target', { at_least: 90, at_most: 95 }],
  ['kpis.0.target', { improve: '10%' }],
  ['kpis.0.target.by', 'soon'],
  ['kpis.0.baseline', { period: '2026-01' }],
  ['kpis.0.series.0.complete', null],
  ['kpis.0.series.0.start', 'January'],
  ['kpis.0.segments.0.by', {}],
  ['kpis.0.segments.0.by.service', ['mail']],
  ['kpis.0.segments.0.target', undefined],
  ['kpis.0.formula.text', undefined],
  ['kpis.0.interval_method', 'guess'],
])('a scorecard whose %s is %j is refused there', (path, value) => {
  const problems = problemsOf(broken(path, value));
  expect(problems.length).toBeGreaterThan(0);
  expect(problems.join('\n')).toContain(
    path
      .split('.')
      .slice(0, -1)
      .map((key) => `/${key}`)
      .join(''),
  );
});

/** Every property, list item and map value of the schema; what is only a constraint inside oneOf branches is not one. */
function undescribed(node: unknown, path: string): readonly string[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, child]) => {
    const below = `${path}/${key}`;
    const isMap = key === 'properties' || key === 'definitions';
    const entries = isMap ? Object.entries(child as Record<string, unknown>) : [];
    const bare = entries
      .filter(([, entry]) => !('description' in Object(entry)) && !('$ref' in Object(entry)))
      .map(([name]) => `${below}/${name}`);
    return [...bare, ...undescribed(child, below)];
  });
}

test('every property has a description, its own or that of what it refers to', () => {
  expect(undescribed(schema, '')).toEqual([]);
});
