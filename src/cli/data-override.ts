import { resolve } from 'node:path';
import { OperationalError } from '../index.ts';

/**
 * Reads `--data name=file` options.
 * @returns data set name to an absolute path or glob
 * @throws OperationalError for a word without `=`
 */
export const dataOverrides = (words: readonly string[], folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    words.map((word) => {
      const at = word.indexOf('=');
      if (at < 1 || at === word.length - 1)
        throw new OperationalError(`--data wants name=file, found "${word}"`, { help: 'For example: --data tickets=export.csv' });
      return [word.slice(0, at), resolve(folder, word.slice(at + 1))];
    }),
  );
