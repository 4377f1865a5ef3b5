import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { DataSet } from '../../src/model/index.ts';
import { loadProject } from '../../src/load/index.ts';
import { type Validated, validate } from '../../src/validate/index.ts';
import { over, soundKpi, soundProject } from './harness.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'goodhart-presets-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (files: Readonly<Record<string, string>>): void => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
};

const preset = (text: string): string => `preset: acme/incident\ntitle: Acme\nentity: tickets\nrecognise: [Ticket]\n${text}`;

/** The project with `data`, beside shipped presets by name and further files of its own. */
const validated = async (
  data: string,
  shipped: Readonly<Record<string, string>> = {},
  own: Readonly<Record<string, string>> = {},
): Promise<Validated> => {
  write({
    'desk/goodhart.yaml': over(soundProject, `data: ${data}\n`),
    'desk/kpis/example.yaml': soundKpi,
    ...Object.fromEntries(Object.entries(shipped).map(([name, text]) => [`shipped/${name}.yaml`, text])),
    ...Object.fromEntries(Object.entries(own).map(([path, text]) => [`desk/${path}`, text])),
  });
  return validate(await loadProject(join(folder, 'desk'), { shipped: join(folder, 'shipped') }));
};

const tickets = ({ project, diagnostics }: Validated): DataSet | undefined => {
  expect(diagnostics.map(({ message }) => message)).toEqual([]);
  return project?.value.data['tickets'];
};

const found = ({ diagnostics }: Validated): readonly string[] =>
  diagnostics.map(({ source, range, code, suggestion }) =>
    [source.path, range.start.line, code, ...(suggestion === undefined ? [] : [suggestion])].join(' '),
  );

it('puts what a preset says under what the project says, field by field', async () => {
  const result = await validated(
    '{ tickets: { files: a.csv, preset: acme/incident, timezone: UTC, fields: { priority: integer(Level), site: Site } } }',
    { 'acme/incident': preset('timezone: Europe/Paris\nmissing: ["?"]\nfields: { ticket_id: Ticket, priority: integer(P) }') },
  );
  expect(tickets(result)).toEqual({
    files: 'a.csv',
    preset: 'acme/incident',
    timezone: 'UTC',
    missing: ['?'],
    fields: { ticket_id: 'Ticket', priority: 'integer(Level)', site: 'Site' },
  });
});

it('lets a preset start from another, and a preset of the project from a shipped one', async () => {
  const result = await validated(
    '{ tickets: { files: a.csv, preset: ./presets/own.yaml } }',
    {
      'acme/task': preset('delimiter: ";"\nfields: { ticket_id: Id, created_at: Opened }'),
      'acme/incident': preset('extends: acme/task\nfields: { ticket_id: Number }'),
    },
    { 'presets/own.yaml': preset('extends: acme/incident\nfields: { team: Team }') },
  );
  expect(tickets(result)).toMatchObject({ delimiter: ';', fields: { ticket_id: 'Number', created_at: 'Opened', team: 'Team' } });
});

it('gives each source of a data set its own preset', async () => {
  const result = await validated('{ tickets: { files: a.csv, preset: acme/incident, also: [{ files: b.csv, preset: acme/metrics }] } }', {
    'acme/incident': preset('fields: { ticket_id: Ticket }'),
    'acme/metrics': preset('fields: { ticket_id: Of, reopen_count: Reopens }'),
  });
  expect(tickets(result)?.also).toEqual([{ files: 'b.csv', preset: 'acme/metrics', fields: { ticket_id: 'Of', reopen_count: 'Reopens' } }]);
});

it('lets formulas and segments use fields that only a preset declares', async () => {
  const result = await validated('{ tickets: { files: a.csv, preset: acme/incident } }', {
    'acme/incident': preset('fields: { site: Site, noise: { from: Noise, type: integer } }'),
  });
  write({ 'desk/kpis/example.yaml': over(soundKpi, 'formula: avg(created, noise)\nsegment: [site]\n') });
  const again = validate(await loadProject(join(folder, 'desk'), { shipped: join(folder, 'shipped') }));
  expect([...found(result), ...found(again)]).toEqual([]);
});

it('points into goodhart.yaml for what the user wrote and into the preset for what it says, once however often it is used', async () => {
  const result = await validated(
    `
  tickets:
    files: a.csv
    preset: acme/incident
    fields: { priority: integer( }
    also:
      - { files: b.csv, preset: acme/incident, timezone: Mars/Phobos }`,
    { 'acme/incident': preset('timezone: Europe/Pari\nfields:\n  ticket_id: Ticket\n  priority: integer(\n  team: lower(1)') },
  );
  expect(found(result)).toEqual([
    'goodhart.yaml 8 formula-syntax',
    'goodhart.yaml 10 unknown-timezone',
    'goodhart:kpis/presets/acme/incident.yaml 5 unknown-timezone Europe/Paris',
    'goodhart:kpis/presets/acme/incident.yaml 8 formula-syntax',
    'goodhart:kpis/presets/acme/incident.yaml 9 formula-type "1"',
  ]);
  expect(result.project).toBeNull();
});

it('checks a preset against its schema', async () => {
  const result = await validated('{ tickets: { files: a.csv, preset: acme/incident } }', {
    'acme/incident': preset('feilds: {}\nzzz: 1'),
  });
  expect(found(result)).toEqual([
    'goodhart:kpis/presets/acme/incident.yaml 5 unknown-key fields',
    'goodhart:kpis/presets/acme/incident.yaml 6 unknown-key',
  ]);
});

it('names the shipped presets, and the one that was probably meant', async () => {
  const result = await validated('{ tickets: { files: a.csv, preset: acme/incidents } }', { 'acme/incident': preset('') });
  expect(found(result)).toEqual(['goodhart.yaml 4 unknown-preset acme/incident']);
  expect(result.diagnostics[0]?.help).toContain('acme/incident');
});

it.each([
  ['../other/own.yaml', 'malformed-value'],
  ['./../own.yaml', 'malformed-value'],
  ['./.hidden/own.yaml', 'malformed-value'],
  ['/etc/passwd', 'malformed-value'],
  ['acme/../incident', 'malformed-value'],
  ['./presets/absent.yaml', 'unknown-preset'],
  ['./presets/link.yaml', 'unknown-preset'],
])('refuses %s', async (name, code) => {
  write({ 'outside.yaml': preset(''), 'desk/presets/x': '' });
  symlinkSync(join(folder, 'outside.yaml'), join(folder, 'desk/presets/link.yaml'));
  expect(found(await validated(`{ tickets: { files: a.csv, preset: "${name}" } }`))).toEqual([`goodhart.yaml 4 ${code}`]);
});

it('ends when presets start from each other', async () => {
  const result = await validated('{ tickets: { files: a.csv, preset: acme/a } }', {
    'acme/a': preset('extends: acme/b'),
    'acme/b': preset('extends: acme/a'),
  });
  expect(found(result)).toEqual(['goodhart:kpis/presets/acme/a.yaml 5 preset-cycle', 'goodhart:kpis/presets/acme/b.yaml 5 preset-cycle']);
});

it('reads no preset that is not named', async () => {
  expect(found(await validated('{ tickets: { files: a.csv } }', { 'acme/broken': '{' }))).toEqual([]);
});
