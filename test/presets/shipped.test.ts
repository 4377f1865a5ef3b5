import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { checkProject } from '../../src/index.ts';
import { entityOf, type Preset } from '../../src/model/index.ts';
import { inPresetProject } from './preset-desk.ts';

const root = resolve(import.meta.dirname, '../..');
const folder = resolve(root, 'kpis/presets');

const presets = readdirSync(folder, { recursive: true })
  .map(String)
  .filter((path) => path.endsWith('.yaml'))
  .toSorted()
  .map(
    (path) => [path.replaceAll('\\', '/').slice(0, -'.yaml'.length), parse(readFileSync(resolve(folder, path), 'utf8')) as Preset] as const,
  );

const page = (name: string): string => readFileSync(resolve(root, 'docs/presets', name), 'utf8');

describe.each(presets)('the preset %s', (name, preset) => {
  test('is sound, by the door that users take', async () => {
    const { diagnostics } = await inPresetProject(preset.entity, { files: 'uci/incident_event_log.csv', preset: name }, checkProject);
    expect(diagnostics.filter(({ code }) => code !== 'no-kpis')).toEqual([]);
  });

  test('has the name of its file, can be recognised, and says what its file cannot say', () => {
    expect(preset.preset).toBe(name);
    expect(entityOf(preset.entity)).toBeDefined();
    expect(preset.recognise.length).toBeGreaterThanOrEqual(3);
    expect(preset.notes ?? []).not.toEqual([]);
  });

  test('gives fields that its entity has; others are named as those of the source', () => {
    const known = Object.keys(entityOf(preset.entity)?.fields ?? {});
    expect(Object.keys(preset.fields ?? {}).filter((field) => !known.includes(field) && !field.endsWith('_source'))).toEqual([]);
  });

  test('is in the manual', () => {
    const [system = ''] = name.split('/');
    expect(page('README.md')).toContain(`(${system}.md)`);
    expect(page(`${system}.md`)).toContain(`\`${name}\``);
  });
});
