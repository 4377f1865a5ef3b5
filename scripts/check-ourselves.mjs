/** Runs our own command line on our own definitions: the catalogue and every example must be clean, and committed reports fresh. */
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const goodhart = (...words) => execFileSync(process.execPath, [join(root, 'dist/cli/main.js'), ...words], { cwd: root, stdio: 'inherit' });

const { loadCatalogue } = await import('../dist/load/index.js');
const { checkCatalogue } = await import('../dist/validate/catalogue/check-catalogue.js');
const mistakes = checkCatalogue(await loadCatalogue());
if (mistakes.length > 0) throw new Error(`the catalogue has mistakes:\n${mistakes.join('\n')}`);

execFileSync(process.execPath, [join(root, 'scripts/example-data.mjs')], { stdio: 'inherit' });
for (const example of readdirSync(join(root, 'examples'))) goodhart('check', '--fail-on', 'warning', '--project', `examples/${example}`);
goodhart('report', '--check', '--project', 'examples/service-desk');
