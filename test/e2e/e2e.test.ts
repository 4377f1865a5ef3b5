import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/**
 * Each folder of `cases/` is one story: the files of a project, `command` with one command line per line, and
 * `snapshot.txt` with what a user sees: the command, its exit code, stdout and stderr. The built command line runs in a
 * copy of the folder, without a shell.
 */
const cases = resolve(import.meta.dirname, 'cases');
const main = resolve(process.cwd(), 'dist/cli/main.js');

/** Splits a command line at blanks; double quotes keep blanks together. */
const words = (line: string): readonly string[] => [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');

describe('the built command line', () => {
  let folder = '';
  beforeAll(() => {
    if (!existsSync(main)) throw new Error('dist/cli/main.js is missing: run `npm run build` first');
    folder = mkdtempSync(join(tmpdir(), 'goodhart-e2e-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(readdirSync(cases))('%s', async (name) => {
    const place = join(folder, name);
    cpSync(join(cases, name), place, { recursive: true });
    const lines = readFileSync(join(place, 'command'), 'utf8').trim().split('\n');
    rmSync(join(place, 'command'));
    rmSync(join(place, 'snapshot.txt'), { force: true });
    const seen = lines.map((line) => {
      const [program, ...rest] = words(line);
      const run =
        program === 'goodhart'
          ? spawnSync(process.execPath, [main, ...rest], {
              cwd: place,
              encoding: 'utf8',
              env: { PATH: process.env['PATH'], NO_COLOR: '1' },
            })
          : { status: 0, stdout: readFileSync(join(place, rest[0] ?? ''), 'utf8'), stderr: '' };
      const clean = (text: string): string => text.replaceAll(place, '<project>');
      return `$ ${line}\n[exit ${run.status}]\n${clean(run.stdout)}${run.stderr === '' ? '' : `--- stderr\n${clean(run.stderr)}`}`;
    });
    await expect(seen.join('\n')).toMatchFileSnapshot(join(cases, name, 'snapshot.txt'));
  });
});
