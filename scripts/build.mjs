/** Builds the package: generated code, then `tsc`, then the generated JavaScript beside it. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const run = (script, ...args) => execFileSync(process.execPath, [join(root, script), ...args], { cwd: root, stdio: 'inherit' });

run('scripts/generate.mjs');
rmSync(join(root, 'dist'), { recursive: true, force: true });
run('node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json');

/** `tsc` reads the declarations of generated modules and does not copy their JavaScript. */
const copyGenerated = (folder) => {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (!statSync(path).isDirectory()) continue;
    if (name === 'generated') cpSync(path, join(root, 'dist', relative(join(root, 'src'), path)), { recursive: true });
    else copyGenerated(path);
  }
};
copyGenerated(join(root, 'src'));
if (!existsSync(join(root, 'dist/index.js'))) throw new Error('the build left no dist/index.js');
