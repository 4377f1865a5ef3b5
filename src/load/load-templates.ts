import { readdir, readFile } from 'node:fs/promises';
import { basename } from 'node:path';

/** Template sources by name, as files are named before `.md.hbs`. */
export interface LoadedTemplates {
  readonly reports: Readonly<Record<string, string>>;
  readonly partials: Readonly<Record<string, string>>;
}

const ending = '.md.hbs';

const readAll = async (folder: URL): Promise<Readonly<Record<string, string>>> => {
  const names = (await readdir(folder)).filter((name) => name.endsWith(ending)).toSorted();
  const read = async (name: string): Promise<readonly [string, string]> => [
    basename(name, ending),
    await readFile(new URL(name, folder), 'utf8'),
  ];
  return Object.fromEntries(await Promise.all(names.map(read)));
};

/** Reads the templates that the package ships; they lie beside `src` and `dist`. */
export const loadTemplates = async (): Promise<LoadedTemplates> => {
  const folder = new URL('../../templates/', import.meta.url);
  return { reports: await readAll(folder), partials: await readAll(new URL('partials/', folder)) };
};
