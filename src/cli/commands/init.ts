import { mkdir, readdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { newProject, OperationalError } from '../../index.ts';
import { exitCode } from '../exit-code.ts';
import type { ExitCode } from '../exit-code.ts';
import type { Terminal } from '../terminal.ts';
import { writeInside } from '../write-inside.ts';

interface InitOptions {
  readonly name?: string;
}

/** A project name from a folder's name: lower case, words joined by `-`. */
const nameFrom = (folder: string): string =>
  basename(folder)
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '') || 'service-desk';

/** `goodhart init [folder]`: writes a project that runs at once. Never overwrites a file. */
export const init = async (named: string, options: InitOptions, terminal: Terminal): Promise<ExitCode> => {
  const folder = resolve(terminal.folder, named);
  await mkdir(folder, { recursive: true });
  const files = await newProject({ name: options.name ?? nameFrom(folder) });
  const present = new Set(await readdir(folder, { recursive: true }));
  const clashes = files.map(({ path }) => path).filter((path) => present.has(join(path)));
  if (clashes.length > 0)
    throw new OperationalError(
      `${named} already has ${clashes.slice(0, 3).join(', ')}${clashes.length > 3 ? ` and ${clashes.length - 3} more` : ''}`,
      { help: 'Nothing was written. Choose another folder.' },
    );
  for (const { path, text } of files) await writeInside(folder, path, text);
  for (const { path } of files) terminal.out(`wrote ${join(named, path)}\n`);
  const step = named === '.' ? '' : `cd ${named} && `;
  terminal.talk(`\nNext: ${step}goodhart check && goodhart report\n`);
  return exitCode.clean;
};
