import { lstat, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { glob } from 'tinyglobby';

/** The files of a folder, sorted by path, those that are read apart from those that are not. */
export interface Listing {
  readonly definitions: readonly string[];
  /** YAML files whose name does not end in `.yaml`. */
  readonly misnamed: readonly string[];
  /** Symbolic links that are not followed, with the reason as the end of a sentence. */
  readonly links: readonly { readonly path: string; readonly why: string }[];
}

/**
 * Why a link is not followed, or `null` for what may be read. A link to a file inside the project is fine (a mounted
 * volume is made of them); one that leaves it could show a stranger's file in a pull request.
 */
async function refusal(root: string, path: string): Promise<string | null> {
  const file = join(root, path);
  const linked = (await lstat(file)).isSymbolicLink();
  const real = await realpath(file).catch(() => null);
  if (real === null) return 'leads nowhere';
  if (!real.startsWith(root + sep)) return 'leaves the project folder';
  return linked && (await stat(file)).isDirectory() ? 'leads to a folder' : null;
}

/**
 * Everything under `kpis/` of the project at `root` (a real path). Paths are relative to it, with `/`, in code unit
 * order, which is the same on every machine.
 */
export async function listDefinitions(root: string): Promise<Listing> {
  const entries = await glob('kpis/**', { cwd: root, followSymbolicLinks: false, onlyFiles: false, dot: false, expandDirectories: false });
  const definitions: string[] = [];
  const misnamed: string[] = [];
  const links: { path: string; why: string }[] = [];
  for (const entry of entries.toSorted()) {
    const path = entry.replace(/\/$/, '');
    const why = await refusal(root, path);
    if (why !== null) links.push({ path, why });
    else if ((await stat(join(root, path))).isDirectory()) continue;
    else if (path.endsWith('.yaml')) definitions.push(path);
    else if (/\.ya?ml$/i.test(path)) misnamed.push(path);
  }
  return { definitions, misnamed, links };
}
