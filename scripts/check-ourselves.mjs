/** Runs our own command line on our own definitions: the catalogue and every example must be clean, and committed reports fresh. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
/** Every shipped preset in a project of its own, which must have nothing to say about it. */
const checkPresets = () => {
  const folder = mkdtempSync(join(tmpdir(), 'goodhart-presets-'));
  for (const name of shippedPresets()) {
    const entity = /^entity: *(\w+)/m.exec(readFileSync(join(shippedFolder, `${name}.yaml`), 'utf8'))?.[1];
    const data = `data:\n  ${entity}: { files: data/x.csv, preset: ${name} }\n`;
    writeFileSync(join(folder, 'goodhart.yaml'), `project: presets\ntimezone: UTC\nobjectives: { a: b }\n${data}`);
    goodhart('check', '--project', folder);
  }
  rmSync(folder, { recursive: true });
};

execFileSync(process.execPath, [join(root, 'scripts/example-data.mjs')], { stdio: 'inherit' });
for (const example of readdirSync(join(root, 'examples'))) goodhart('check', '--fail-on', 'warning', '--project', `examples/${example}`);
checkPresets();
goodhart('report', '--check', '--project', 'examples/service-desk');
