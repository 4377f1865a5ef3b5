import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { OperationalError } from '../diagnostic/index.ts';
import type { Source } from '../model/index.ts';

/** Where the values that were reported are kept, relative to the project folder. */
export const snapshotFile = '.goodhart/snapshots.ndjson';

/**
 * The recorded snapshots as they stand in the file; `null` when none were ever recorded.
 * @throws OperationalError when the file is there and cannot be read, or is a link
 */
export const loadSnapshots = async (folder: string): Promise<Source | null> => {
  const path = join(folder, snapshotFile);
  const found = await lstat(path).catch(() => null);
  if (found === null) return null;
  if (!found.isFile())
    throw new OperationalError(`${snapshotFile} is no plain file`, { help: 'Remove it; snapshots are kept in a plain file.' });
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new OperationalError(`${snapshotFile} cannot be read`, { help: 'Check that you may read it.', cause });
  });
  return { path: snapshotFile, text };
};
