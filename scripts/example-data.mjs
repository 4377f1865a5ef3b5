/** Writes the data of the examples from the built package: `npm run build`, then `node scripts/example-data.mjs`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sampleFiles, sampleHistory } from '../dist/sample/index.js';

/** The README of the example speaks of the rows that this seed gives. */
const seed = 4;

const folder = fileURLToPath(new URL('../examples/service-desk', import.meta.url));
for (const { path, text } of [...sampleFiles(seed), sampleHistory(seed)]) {
  const target = join(folder, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, text);
}
