/**
 * Writes the code that is derived from a grammar or a schema, each into a `generated/` folder beside its reader.
 * A generator is `scripts/generate-<what>.mjs`, run when it exists.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = new URL('.', import.meta.url);
for (const name of readdirSync(here)
  .filter((file) => /^generate-.+\.mjs$/.test(file))
  .toSorted()) {
  execFileSync(process.execPath, [fileURLToPath(new URL(name, here))], { stdio: 'inherit' });
}
