import { readdir } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { invariant } from '../diagnostic/index.ts';
import type { Definition } from '../model/index.ts';
import { readSource } from './read-source.ts';
import { parseYaml } from './yaml/parse-yaml.ts';

/** The shipped definitions lie beside `src` and `dist`. */
const root = new URL('../../', import.meta.url);

const ending = '.yaml';

/** The definitions of a folder of the package by id, which is their file name, with their paths in the package; in the order of their ids. */
export const listShipped = async (folder: string): Promise<ReadonlyMap<string, string>> => {
  const entries = await readdir(new URL(`${folder}/`, root), { withFileTypes: true });
  const nested = await Promise.all(entries.filter((entry) => entry.isDirectory()).map(({ name }) => listShipped(`${folder}/${name}`)));
  const own = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map(({ name }): [string, string] => [basename(name, ending), `${folder}/${name}`]);
  return new Map([...own, ...nested.flatMap((inner) => [...inner])].toSorted(([left], [right]) => (left < right ? -1 : 1)));
};

/**
 * Reads one definition of the package. It was checked when the package was made, so a mistake in it is a bug.
 * @throws OperationalError when the file cannot be read
 */
export const readShipped = <T>(path: string): Definition<T> => {
  const read = readSource(fileURLToPath(new URL(path, root)), path);
  invariant(read.kind === 'source', `the shipped definition ${path} cannot be read`);
  const { definition, diagnostics } = parseYaml(read.source, 'a definition');
  invariant(definition !== null && diagnostics.length === 0, `the shipped definition ${path} has mistakes`);
  return definition as Definition<unknown> as Definition<T>;
};
