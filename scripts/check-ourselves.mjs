/** Runs our own command line on our own definitions: the catalogue and every example must be clean, and committed reports fresh. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { shippedFolder, shippedPresets } from '../dist/load/presets/shipped-presets.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const goodhart = (...words) => execFileSync(process.execPath, [join(root, 'dist/cli/main.js'), ...words], { cwd: root, stdio: 'inherit' });

const { loadCatalogue } = await import('../dist/load/index.js');
const { checkCatalogue } = await import('../dist/validate/catalogue/check-catalogue.js');
const mistakes = checkCatalogue(await loadCatalogue());
if (mistakes.length > 0) throw new Error(`the catalogue has mistakes:\n${mistakes.join('\n')}`);
/** Says what it found only when that is something. */
const quietly = (...words) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'dist/cli/main.js'), ...words], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`goodhart ${words.join(' ')}\n${stdout}${stderr}`);
};

/** Every shipped preset in a project of its own, which must have nothing to say about it. */
const checkPresets = () => {
  const folder = mkdtempSync(join(tmpdir(), 'goodhart-presets-'));
  mkdirSync(join(folder, 'kpis'));
  const kpi = 'kpi: a\nversion: 1\nextends: catalogue/ticket_volume\nobjective: a\nowner: o\naudience: [b]\n';
  writeFileSync(join(folder, 'kpis/a.yaml'), kpi);
  for (const name of shippedPresets()) {
    const entity = /^entity: *(\w+)/m.exec(readFileSync(join(shippedFolder, `${name}.yaml`), 'utf8'))?.[1];
    const data = `data:\n  ${entity}: { files: data/x.csv, preset: ${name} }\n`;
    writeFileSync(join(folder, 'goodhart.yaml'), `project: presets\ntimezone: UTC\nobjectives: { a: b }\n${data}`);
    quietly('check', '--fail-on', 'warning', '--project', folder);
  }
  rmSync(folder, { recursive: true });
};

execFileSync(process.execPath, [join(root, 'scripts/example-data.mjs')], { stdio: 'inherit' });
for (const example of readdirSync(join(root, 'examples'))) goodhart('check', '--fail-on', 'warning', '--project', `examples/${example}`);
checkPresets();
goodhart('report', '--check', '--project', 'examples/service-desk');
