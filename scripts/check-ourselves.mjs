/** Runs our own command line on our own definitions: the catalogue and every example must be clean, and committed reports fresh. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { shippedFolder, shippedPresets } from '../dist/load/presets/shipped-presets.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const goodhart = (...words) => execFileSync(process.execPath, [join(root, 'dist/cli/main.js'), ...words], { cwd: root, stdio: 'inherit' });

const { loadCatalogue, loadProject } = await import('../dist/load/index.js');
const { validate } = await import('../dist/validate/index.js');
const { formatText } = await import('../dist/index.js');
const { checkCatalogue } = await import('../dist/validate/catalogue/check-catalogue.js');
const mistakes = checkCatalogue(await loadCatalogue());
if (mistakes.length > 0) throw new Error(`the catalogue has mistakes:\n${mistakes.join('\n')}`);

/** What a project is told that uses nothing but one shipped preset; that it has no KPI is no fault of the preset. */
const presetMistakes = async (name) => {
  const folder = mkdtempSync(join(tmpdir(), 'goodhart-presets-'));
  const entity = /^entity: *(\w+)/m.exec(readFileSync(join(shippedFolder, `${name}.yaml`), 'utf8'))?.[1];
  const data = `data:\n  ${entity}: { files: data/x.csv, preset: ${name} }\n`;
  writeFileSync(join(folder, 'goodhart.yaml'), `project: presets\ntimezone: UTC\nobjectives: { a: b }\n${data}`);
  const { diagnostics } = validate(await loadProject(folder));
  rmSync(folder, { recursive: true });
  return diagnostics.filter(({ code }) => code !== 'no-kpis');
};
for (const name of shippedPresets()) {
  const found = await presetMistakes(name);
  if (found.length > 0) throw new Error(`the preset ${name} has mistakes:\n${formatText(found)}`);
}

execFileSync(process.execPath, [join(root, 'scripts/example-data.mjs')], { stdio: 'inherit' });
for (const example of readdirSync(join(root, 'examples'))) goodhart('check', '--fail-on', 'warning', '--project', `examples/${example}`);
goodhart('report', '--check', '--project', 'examples/service-desk');
