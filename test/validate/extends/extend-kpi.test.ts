import { describe, expect, test } from 'vitest';
import { soundProject, validateFiles } from '../harness.ts';

const head = 'kpi: example\nversion: 1\nobjective: reliable-support\nowner: service-desk-lead\naudience: [it-director]\n';

/** Validates one KPI of these lines below the keys that no catalogue gives. */
const validated = (lines: string) => validateFiles({ 'goodhart.yaml': soundProject, 'kpis/example.yaml': head + lines });

const kpiOf = async (lines: string): Promise<unknown> => {
  const { kpis, diagnostics } = await validated(lines);
  expect(diagnostics).toEqual([]);
  return kpis[0]?.value;
};

/** `code line:column "marked text"`, then the message. */
const findings = async (lines: string): Promise<readonly string[]> =>
  (await validated(lines)).diagnostics.map(({ code, message, range: { start, end }, source }) => {
    const marked = source.text.slice(start.offset, end.offset);
    return `${code} ${start.line}:${start.column} "${marked}": ${message}`;
  });

describe('what a KPI inherits', () => {
  test('is everything that the catalogue gives', async () => {
    expect(await kpiOf('extends: catalogue/share_within\nwith: { within: 8 }\n')).toMatchObject({
      title: 'Resolved within a time',
      family: 'performance',
      metric: { id: 'share_within', unit: 'percent', direction: 'higher' },
      formula: 'share(resolved, hours(created_at, resolved_at) <= within)',
      with: { within: 8 },
      cadence: 'weekly',
      segment: ['priority', 'category', 'type', 'team'],
    });
  });

  test('is replaced as a whole by what the file says', async () => {
    expect(await kpiOf('extends: catalogue/ttr_p90\ntitle: Ours\nsegment: [team]\ncadence: { review: monthly }\n')).toMatchObject({
      title: 'Ours',
      segment: ['team'],
      cadence: { review: 'monthly' },
      metric: { id: 'ttr_p90' },
    });
  });

  test('is put together key by key for the metric and for parameters', async () => {
    const lines = 'extends: catalogue/reopened_rate\nmetric: { unit: share }\n';
    expect(await kpiOf(lines)).toMatchObject({
      metric: { id: 'reopened_rate', unit: 'share', direction: 'lower' },
      with: { within_days: 14 },
    });
    expect(await kpiOf(`${lines}with: { within_days: 7 }\n`)).toMatchObject({ with: { within_days: 7 } });
  });

  test('may be a formula of one’s own, under an id of one’s own, with the parameters of the metric', async () => {
    const lines = `extends: catalogue/share_within
metric: { id: first_share_within }
formula: share(first_resolved, hours(created_at, first_resolved_at) <= within)
with: { within: 4 }
`;
    expect(await kpiOf(lines)).toMatchObject({ metric: { id: 'first_share_within', unit: 'percent' }, with: { within: 4 } });
  });

  test('is known by its path', async () => {
    const { inherited } = await validated('extends: catalogue/csat_top_box\ntitle: Ours\nmetric: { unit: share }\n');
    expect(inherited['example']).toEqual([
      'metric.id',
      'metric.direction',
      'description',
      'family',
      'formula',
      'segment',
      'cadence',
      'with.positive_from',
    ]);
  });
});

describe('mistakes point into the file of the user', () => {
  test.each([
    [
      'a metric that there is not',
      'extends: catalogue/ttr_p9\n',
      ['unknown-catalogue-metric 6:10 "catalogue/ttr_p9": the catalogue has no metric `ttr_p9`'],
    ],
    [
      'a property that every object has',
      'extends: catalogue/constructor\n',
      ['unknown-catalogue-metric 6:10 "catalogue/constructor": the catalogue has no metric `constructor`'],
    ],
    [
      'a way out of the catalogue',
      'extends: catalogue/../presets/x\n',
      [
        'malformed-value 6:10 "catalogue/../presets/x": `extends` must be a metric of the catalogue such as `catalogue/fcr_strict`, found the text `catalogue/../presets/x`',
      ],
    ],
    [
      'a missing parameter',
      'extends: catalogue/share_within\n',
      ['missing-parameter 6:10 "catalogue/share_within": `share_within` needs a value for its parameter `within`'],
    ],
    [
      'one of two missing parameters',
      'extends: catalogue/share_within_of_priority\nwith: { level: 2 }\n',
      ['missing-parameter 7:7 "{ level: 2 }": `share_within_of_priority` needs a value for its parameter `within`'],
    ],
    [
      'an unknown parameter',
      'extends: catalogue/csat_top_box\nwith: { form: 4 }\n',
      ['unknown-parameter 7:9 "form": `csat_top_box` has no parameter `form`'],
    ],
    [
      'a misspelt parameter, once',
      'extends: catalogue/share_within\nwith: { witin: 4 }\n',
      ['unknown-parameter 7:9 "witin": `share_within` has no parameter `witin`'],
    ],
    [
      'a parameter that the own formula does not use',
      'extends: catalogue/csat_top_box\nmetric: { id: ours }\nformula: avg(surveys, score)\nwith: { positive_from: 4 }\n',
      ['unknown-parameter 9:9 "positive_from": the formula does not use `positive_from`'],
    ],
    [
      'a fraction for a whole number',
      'extends: catalogue/reopened_rate\nwith: { within_days: 1.5 }\n',
      ['parameter-type 7:22 "1.5": the parameter `within_days` must be a whole number, found 1.5'],
    ],
    [
      'a text for a number',
      'extends: catalogue/share_within\nwith: { within: "8" }\n',
      ['wrong-type 7:17 ""8"": `within` must be a number, found the text `8`'],
    ],
    [
      'parameters without a metric',
      'title: T\nmetric: { id: m, unit: u, direction: lower }\nformula: count(created)\ncadence: monthly\nwith: { x: 1 }\n',
      ['needs-key 10:1 "with": `with` needs `extends` beside it'],
    ],
    [
      'an own formula under the id of the catalogue',
      'extends: catalogue/ttr_p90\nformula: median(resolved, hours(created_at, resolved_at))\n',
      ['metric-id-of-catalogue 7:1 "formula": with a formula of its own this is no longer `ttr_p90`'],
    ],
    [
      'another id for the formula of the catalogue',
      'extends: catalogue/ttr_p90\nmetric: { id: ours }\n',
      ['metric-id-of-catalogue 7:15 "ours": the formula is that of `ttr_p90`, so the id is too'],
    ],
    [
      'an own formula with a mistake',
      'extends: catalogue/ttr_p90\nmetric: { id: ours }\nformula: count(resolvd)\n',
      ['formula-unknown-view 8:16 "resolvd": there is no view "resolvd"'],
    ],
    [
      'a target that the direction of the metric forbids',
      'extends: catalogue/ttr_p90\ntarget: { at_least: 8 }\n',
      ['target-against-direction 7:11 "at_least": `at_least` contradicts the direction `lower` of the metric (line 6)'],
    ],
  ])('%s', async (_what, lines, expected) => {
    const found = await findings(lines);
    expect(found.filter((finding) => !finding.startsWith('formula-undeclared-data'))).toEqual(expected);
  });

  test('without a metric of the catalogue the file has to say it all, with help from the schema', async () => {
    const { diagnostics } = await validated('metric: { id: m }\n');
    expect(diagnostics.map(({ message }) => message)).toEqual([
      'a KPI needs the key `cadence`',
      'a KPI needs the key `formula`',
      'a KPI needs the key `title`',
      '`metric` needs the key `direction`',
      '`metric` needs the key `unit`',
    ]);
    expect(diagnostics.find(({ message }) => message.includes('formula'))?.help).toContain('`extends` a metric of the catalogue');
  });
});
