import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { checkProject } from '../../src/index.ts';
import { entityOf, type Preset } from '../../src/model/index.ts';

const shipped = join(process.cwd(), 'kpis/presets');
const manuals = join(process.cwd(), 'docs/presets');

const systems = ['freshdesk', 'freshservice', 'github', 'gitlab', 'glpi', 'osticket', 'zammad'];

const presets: readonly (readonly [name: string, preset: Preset])[] = systems.flatMap((system) =>
  readdirSync(join(shipped, system)).map(
    (file) => [`${system}/${file.replace('.yaml', '')}`, parse(readFileSync(join(shipped, system, file), 'utf8')) as Preset] as const,
  ),
);

const manual = (system: string): string =>
  existsSync(join(manuals, `${system}.md`)) ? readFileSync(join(manuals, `${system}.md`), 'utf8') : '';

/** What `goodhart check` finds in a project of that data, beside that it has no KPI. */
const problems = async (data: string): Promise<readonly string[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'manual-'));
  try {
    mkdirSync(join(folder, 'kpis'));
    writeFileSync(join(folder, 'goodhart.yaml'), `project: p\ntimezone: UTC\nobjectives: { o: Good }\n${data}`);
    const { diagnostics } = await checkProject(folder);
    return diagnostics.filter(({ code }) => code !== 'no-kpis').map(({ source, code, message }) => `${source.path} ${code}: ${message}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
};

describe.each(presets)('%s', (name, preset) => {
  test('bears the name of its file, and passes every check', async () => {
    expect(preset.preset).toBe(name);
    expect(await problems(`data: { ${preset.entity}: { files: x.csv, preset: ${name} } }\n`)).toEqual([]);
  });
  test('is in the manual of its system', () => expect(manual(name.split('/')[0] ?? '')).toContain(`\`${name}\``));
  test('maps to fields of its data set only, and to texts that they may hold', () => {
    const entity = entityOf(preset.entity);
    expect(Object.keys(preset.fields ?? {}).filter((field) => !Object.hasOwn(entity?.fields ?? {}, field))).toEqual([]);
    for (const [field, mapping] of Object.entries(preset.fields ?? {})) {
      const definition = entity?.fields[field];
      if (typeof mapping === 'string' || definition?.values === undefined) continue;
      const values = [...Object.values(mapping.map ?? {}), ...(mapping.otherwise === undefined ? [] : [mapping.otherwise])];
      expect(values.filter((value) => !definition.values?.includes(String(value)))).toEqual([]);
    }
  });
  test('says what the file cannot say, and where it is known from', () => {
    expect(preset.notes?.length).toBeGreaterThan(0);
    expect(preset.sources?.length).toBeGreaterThan(0);
  });
});

const blocks = systems.flatMap((system) =>
  [...manual(system).matchAll(/```yaml\n(.*?)```/gs)].map(([, yaml = '']) => [system, yaml] as const),
);

test.each(blocks)('the project in the manual of %s passes the check', async (_, yaml) => expect(await problems(yaml)).toEqual([]));
