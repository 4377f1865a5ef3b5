import { expect, it } from 'vitest';
import { over, soundKpi, soundProject, validateFiles, validateWith } from './harness.ts';

/** Everything found in the KPI or project, as `code` and the marked text. */
async function found(changes: Parameters<typeof validateWith>[0]): Promise<readonly string[]> {
  const { diagnostics } = await validateWith(changes);
  return diagnostics.map(({ code, source, range }) => `${code} ${source.text.slice(range.start.offset, range.end.offset)}`.trim());
}

const message = async (changes: Parameters<typeof validateWith>[0]): Promise<string | undefined> =>
  (await validateWith(changes)).diagnostics[0]?.message;

it('hands on the typed definitions of a sound project', async () => {
  const { project, kpis, diagnostics } = await validateWith({});
  expect(diagnostics).toEqual([]);
  expect(project?.value.timezone).toBe('Europe/Amsterdam');
  expect(kpis.map(({ value }) => value.metric.direction)).toEqual(['higher']);
});

it('leaves out what has an error and keeps what has a warning', async () => {
  expect((await validateWith({ kpi: 'cadence: mothly' })).kpis).toEqual([]);
  expect((await validateWith({ kpi: 'family: no' })).kpis).toHaveLength(1);
  expect((await validateWith({ project: 'as_of: 2026-02-30' })).project).toBeNull();
});

it.each([
  ['titel: x', ['unknown-key titel']],
  ['metric: { id: x, unit: y, direction: hgher }', ['unknown-value hgher']],
  ['metric: { id: x, unit: y }', ['missing-key metric']],
  ['version: 1.10', ['wrong-type 1.10']],
  ['version: "1"', ['wrong-type "1"']],
  ['owner:', ['wrong-type']],
  ['owner: null', ['wrong-type null']],
  ['owner: #x', ['value-is-comment #x']],
  ['min_n: 1_000', ['wrong-type 1_000']],
  ['min_n: .inf', ['not-finite .inf']],
  ['audience: [a, 1]', ['wrong-type 1']],
  ['__proto__: { owner: x }', ['unknown-key __proto__']],
  ['at_least: 3', ['unknown-key at_least']],
])('reports each mistake once, at its token: %s', async (kpi, expected) => {
  expect(await found({ kpi })).toEqual(expected);
});

it.each([
  ['cadence: { review: monthly, policy: yearly }', ['unknown-key policy']],
  ['cadence: 3', ['wrong-type 3']],
  ['cadence: {}', ['missing-key cadence']],
  ['segment: [service, [team, 3]]', ['wrong-type 3']],
  ['formula: 3', ['wrong-type 3']],
  ['target: { improve: 10 percent }\nbaseline: { value: 1 }', ['malformed-value 10 percent']],
  ['target: { improve: true }\nbaseline: { value: 1 }', ['wrong-type true']],
  ['target: { between: [1] }', ['out-of-range [1]']],
])('reports only the branch of a union that was meant: %s', async (kpi, expected) => {
  expect(await found({ kpi })).toEqual(expected);
});

it.each([
  ['version: three', '`version` must be a whole number, found the text `three`'],
  ['version: 1.10', '`version` must be a whole number, found the number 1.1 (written `1.10`)'],
  ['version: 0', '`version` must be 1 or more, found 0'],
  ['title: ""', '`title` must not be empty, found an empty text'],
  ['audience: it-director', '`audience` must be a list of roles, found the text `it-director`'],
  ['segment: [1]', 'item 1 of `segment` must be a field, or a list of fields to cross, found the number 1'],
  ['cadence: 3', '`cadence` must be a cadence such as `monthly`, found the number 3'],
  ['target: { by: 2026-12-31 }', '`target` needs one of `at_least`, `at_most`, `between` or `improve`'],
])('says what was expected and what was found: %s', async (kpi, expected) => {
  expect(await message({ kpi })).toBe(expected);
});

it.each([
  ['target: 90', 'For example `{"at_least":90,"near":87,"by":"2026-06-30"}`.'],
  ['baseline: 83', 'For example `{"value":83,"period":"2025-Q1","n":1240}`.'],
  ['target: { at_least: "90" }', 'Write `90` without quotes.'],
  ['target:\n  at_least: 99,5', 'Write `99.5`.'],
  ['target: { at_least: 90% }', 'Write the number alone; the unit says that it is a percentage.'],
])('says once what is wrong with the type, and what to write: %s', async (kpi, help) => {
  const { diagnostics } = await validateWith({ kpi });
  expect(diagnostics).toMatchObject([{ code: 'wrong-type', help }]);
});

it('says where a key belongs that was written a level too high', async () => {
  const { diagnostics } = await validateWith({ kpi: 'at_least: 3' });
  expect(diagnostics).toMatchObject([{ help: '`at_least` belongs under `target`.' }]);
});

it('points into the formula inside its YAML, whatever the quoting', async () => {
  const formulas = [
    'formula: share(resolved[priorty == 2], contact_count == 1)',
    "formula: 'share(resolved[category == \"it''s\" and priorty == 2], contact_count == 1)'",
    'formula: "share(resolved[category == \\"a\\" and priorty == 2], contact_count == 1)"',
    'formula: >-\n  share(\n    resolved[priorty == 2],\n    contact_count == 1)',
    'formula: |\n  share(resolved[\n    priorty == 2], contact_count == 1)',
    'formula: { share: [{ filter: [{ var: resolved }, { "==": [{ var: priorty }, 2] }] }, { "==": [{ var: contact_count }, 1] }] }',
  ];
  for (const kpi of formulas) expect((await found({ kpi }))[0]).toMatch(/^formula-unknown-field (\{ var: )?priorty( \})?$/);
});

it('points into views and field mappings of goodhart.yaml', async () => {
  const project = `data:
  tickets: { files: data/tickets.csv, fields: { priority: 'number(substr(prio 0, 1))', team: { from: "trim(" } } }
views:
  urgent: { of: tickets, where: 'priorty == 1', at: created_at }
`;
  expect(await found({ project })).toEqual(['formula-syntax 0', expect.stringMatching(/^formula-syntax/), 'formula-unknown-field priorty']);
});

it('does not blame a formula for a view whose own mistake is reported', async () => {
  const project = "views:\n  urgent: { of: tickets, where: 'priorty == 1', at: created_at }\n";
  expect(await found({ project, kpi: 'formula: count(urgent)' })).toEqual(['formula-unknown-field priorty']);
});

it('does not blame formulas and objectives when goodhart.yaml cannot be read', async () => {
  const { diagnostics } = await validateFiles({ 'goodhart.yaml': 'project: [', 'kpis/a.yaml': soundKpi });
  expect(diagnostics.map(({ code }) => code)).toEqual(['yaml-syntax']);
});

it('checks what is left of a file with mistakes against the other files', async () => {
  const { diagnostics } = await validateFiles({
    'goodhart.yaml': soundProject,
    'kpis/a.yaml': over(soundKpi, 'objective: elsewhere\ntitel: x\n'),
    'kpis/b.yaml': over(soundKpi, 'version: x\n'),
  });
  expect(diagnostics.map(({ code, source }) => `${source.path} ${code}`)).toEqual([
    'kpis/a.yaml undeclared-objective',
    'kpis/a.yaml unknown-key',
    'kpis/b.yaml duplicate-kpi',
    'kpis/b.yaml wrong-type',
  ]);
});
