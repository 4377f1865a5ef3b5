import { lstat, mkdir, open, realpath, rename, rm } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { OperationalError } from '../index.ts';

/**
 * Writes a file inside a folder so that a reader sees the old text or the new one, never half of it: a temporary file
 * beside it, synced, then renamed. Refuses to leave the folder through a symbolic link.
 * @param file path relative to the folder, with `/`
 * @throws OperationalError when the path leads outside, is a symbolic link, or cannot be written
 */
export const writeInside = async (folder: string, file: string, text: string): Promise<void> => {
  const path = join(folder, file);
  const root = await realpath(folder);
  try {
    await refuseEscape(root, dirname(path), file);
    await mkdir(dirname(path), { recursive: true });
    const parent = await realpath(dirname(path));
    if (parent !== root && !parent.startsWith(root + sep))
      throw new OperationalError(`${file} would be written outside the project`, {
        help: 'A folder on the way is a symbolic link that leads out.',
      });
    if ((await lstat(path).catch(() => null))?.isSymbolicLink() === true)
      throw new OperationalError(`${file} is a symbolic link`, { help: 'Remove it; reports are written as plain files.' });
    await replace(path, text);
  } catch (error) {
    if (error instanceof OperationalError) throw error;
    throw new OperationalError(`cannot write ${file}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
};

/** Checks the deepest folder that exists already, before any folder is made. */
const refuseEscape = async (root: string, wanted: string, file: string): Promise<void> => {
  let folder = wanted;
  let real = await realpath(folder).catch(() => null);
  while (real === null) {
    folder = dirname(folder);
    real = await realpath(folder).catch(() => null);
  }
  const way = relative(root, real);
  if (way === '..' || way.startsWith(`..${sep}`))
    throw new OperationalError(`${file} would be written outside the project`, {
      help: 'A folder on the way is a symbolic link that leads out.',
    });
};

const replace = async (path: string, text: string): Promise<void> => {
  const temporary = `${path}.${process.pid}.tmp`;
  await rm(temporary, { force: true });
  // Fails rather than follow a link that somebody put there.
  const handle = await open(temporary, 'wx');
  try {
    await handle.writeFile(text, 'utf8');
    await handle.sync();
    await handle.close();
    await rename(temporary, path);
  } catch (error) {
    await handle.close().catch(() => undefined);
    await rm(temporary, { force: true });
    throw error;
  }
};
