import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { OperationalError } from '../index.ts';

/** The file that makes a folder a project. */
export const projectFile = 'goodhart.yaml';

/**
 * The project folder: the one named, else the nearest folder upward from `from` that holds goodhart.yaml. The search
 * stops at the root of a git checkout, so that a project never picks up a file above its repository.
 * @throws OperationalError when there is none
 */
export const findProject = (named: string | undefined, from: string): string => {
  if (named !== undefined) {
    const folder = resolve(from, named);
    if (existsSync(join(folder, projectFile))) return folder;
    throw new OperationalError(`there is no ${projectFile} in ${named}`, {
      help: 'Name the folder that holds it, or run `goodhart init` to start a project.',
    });
  }
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    if (existsSync(join(folder, projectFile))) return folder;
    if (existsSync(join(folder, '.git')) || dirname(folder) === folder) break;
  }
  throw new OperationalError(`no ${projectFile} here or in a folder above`, {
    help: 'Run `goodhart init` to start a project, or name its folder with --project.',
  });
};
