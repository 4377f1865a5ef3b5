import { relative } from 'node:path';
import { type Guess, guessData, OperationalError } from '../../index.ts';
import { findProject } from '../find-project.ts';
import type { Terminal } from '../terminal.ts';

/** The folder of the project; `null` where there is none, as before a first one is written. */
const projectFolder = (named: string | undefined, { folder }: Terminal): string | null => {
  if (named !== undefined) return findProject(named, folder);
  try {
    return findProject(undefined, folder);
  } catch (error) {
    if (error instanceof OperationalError) return null;
    throw error;
  }
};

/**
 * How a file could be read, named as the project has to name it: a path from its folder, or from this one where there is no
 * project yet.
 * @throws OperationalError when the file cannot be read, or a named project is not there
 */
export const guessFile = async (file: string, named: string | undefined, terminal: Terminal): Promise<Guess> => {
  const folder = projectFolder(named, terminal) ?? terminal.folder;
  // `files` is a glob.
  const files = relative(folder, file).replaceAll('\\', '/').replaceAll(/[*?[]/g, '[$&]');
  return guessData({ file, files, signal: terminal.stopped });
};
