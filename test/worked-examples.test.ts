import { describe, expect, test } from 'vitest';
import { kpiOf, type TestKpi } from './worked-examples-desk.ts';
import { asOf, type Example } from './worked-examples-example.ts';
import { earlierExamples } from './worked-examples-w01-w13.ts';
import { laterExamples } from './worked-examples-w14-w27.ts';

const examples = [...earlierExamples, ...laterExamples];

/** What no formula over data says, and what would. */
const notFormulas: Readonly<Record<string, string>> = {
  W18: 'the size of a KPI set is a property of the definitions: a rule of `check` that does not exist yet',
};

const kpi = ({ formula, unit, direction = 'lower', target, baseline, min_n }: Example): TestKpi => ({
  formula,
  metric: { id: 'metric', unit, direction },
  ...(target === undefined ? {} : { target }),
  ...(baseline === undefined ? {} : { baseline }),
  ...(min_n === undefined ? {} : { min_n }),
});

describe('the worked examples of help-desk books', () => {
  test.each(examples.map((example) => [example.id, example.says, example] as const))('%s: %s', async (_id, _says, example) => {
    const { data, sets = {}, views = {}, value, n, interval, status = 'unknown' } = example;
    const judged = await kpiOf({ asOf, data, sets, views }, kpi(example));
    expect(judged).toMatchObject({ period: '2026-03', n, status });
    expect(judged.value).toBeCloseTo(value, 10);
    if (interval !== undefined) interval.forEach((end, index) => expect(judged.interval?.[index]).toBeCloseTo(end, 4));
  });

  test('are all here, or it is said why not', () => {
    const numbers = Array.from({ length: 27 }, (_, index) => `W${String(index + 1).padStart(2, '0')}`);
    expect([...new Set([...examples.map(({ id }) => id), ...Object.keys(notFormulas)])].toSorted()).toEqual(numbers);
  });
});
