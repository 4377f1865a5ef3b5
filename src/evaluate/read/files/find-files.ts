import { realpath, stat } from 'node:fs/promises';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { OperationalError } from '../../../diagnostic/index.ts';
import { duckdb } from '../../../expression/index.ts';
import type { Engine } from '../../engine/engine.ts';
import { globLiteral } from './glob-literal.ts';

/** Where data may come from. */
export interface DataFolders {
  /** The project folder: what globs are relative to. */
  readonly folder: string;
  /** Other folders that files may lie in. Whoever starts the run names them; a project file cannot. */
  readonly roots?: readonly string[];
}

/** The glob as an absolute one for the engine; the folder's own name may hold characters that are special in globs. */
const absoluteGlob = (folder: string, glob: string): string => {
  const written = glob.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '');
  if (isAbsolute(written)) return written;
  const ups = /^(?:\.\.\/)+/.exec(written)?.[0] ?? '';
  return `${globLiteral(resolve(folder, ups))}/${written.slice(ups.length)}`;
};

const isInside = (file: string, roots: readonly string[]): boolean =>
  roots.some((root) => file.startsWith(root.endsWith(sep) ? root : root + sep));

/**
 * The files of a data set, sorted by path within each glob, each once: relative to the project folder, with `/`.
 * @throws OperationalError when a glob matches nothing, or a file lies outside of the project folder and the extra roots
 */
export const findFiles = async (
  engine: Engine,
  { folder, roots = [] }: DataFolders,
  globs: readonly string[],
): Promise<readonly string[]> => {
  const allowed = await Promise.all([folder, ...roots].map((root) => realpath(root)));
  const found = new Set<string>();
  for (const glob of globs) {
    const rows = await engine.rows(`SELECT file FROM glob(${duckdb.text(absoluteGlob(folder, glob))})`);
    const files = rows.map((row) => String(row['file'])).toSorted((a, b) => (a < b ? -1 : 1));
    if (files.length === 0)
      throw new OperationalError(`no file matches ${glob}`, {
        help: isAbsolute(glob) ? 'Check the name, and the folder.' : `Globs are relative to the project folder ${folder}.`,
      });
    for (const file of files) {
      // A symbolic link is judged by where it leads.
      const real = await realpath(file);
      const path = relative(folder, file).split(sep).join('/');
      if (!isInside(real, allowed))
        throw new OperationalError(`${path} is or leads to a file outside of the project folder`, {
          help: 'Put the data inside the project folder, or allow its folder when you start the run.',
        });
      // Reading a pipe would wait for whoever writes into it.
      if (!(await stat(real)).isFile())
        throw new OperationalError(`${path} is no regular file`, { help: 'Name files that hold the data.' });
      found.add(path);
    }
  }
  return [...found];
};
