import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadProject } from '../src/load/index.ts';
import { shippedFolder, shippedPresets } from '../src/load/presets/shipped-presets.ts';
import { validate } from '../src/validate/index.ts';
import { soundProject, over } from './validate/harness.ts';

const textOf = (name: string): string => readFileSync(join(shippedFolder, `${name}.yaml`), 'utf8');

/** What a project that uses nothing but one preset is told. */
const findings = async (name: string): Promise<readonly string[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'goodhart-preset-'));
  const entity = /^entity: *(\w+)/m.exec(textOf(name))?.[1];
  writeFileSync(join(folder, 'goodhart.yaml'), over(soundProject, `data: { ${entity}: { files: x.csv, preset: ${name} } }\n`));
  const { diagnostics } = validate(await loadProject(folder));
  rmSync(folder, { recursive: true });
  return diagnostics.filter(({ code }) => code !== 'no-kpis').map(({ source, message }) => `${source.path}: ${message}`);
};

test('every shipped preset is sound and named as its file', async () => {
  for (const name of shippedPresets()) {
    expect([name, await findings(name)]).toEqual([name, []]);
    expect(textOf(name)).toMatch(new RegExp(`^preset: ${name}$`, 'm'));
  }
});
