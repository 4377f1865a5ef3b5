import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { OperationalError } from '../diagnostic/index.ts';

/** The files of a folder, sorted by path, those that are read apart from those that are not. */
export interface Listing {
  readonly definitions: readonly string[];
  /** YAML files whose name does not end in `.yaml`. */
  readonly misnamed: readonly string[];
  /** Symbolic links that are not followed, with the reason as the end of a sentence. */
  readonly links: readonly { readonly path: string; readonly why: string }[];
}

/**
 * Why a link is not followed, or `null` for one to a file inside the project (a mounted volume is made of them). One that
 * leaves it could show a stranger's file in a pull request; folders could form a ring.
 */
async function refusal(root: string, path: string): Promise<string | null> {
  const real = await realpath(join(root, path)).catch(() => null);
  if (real === null) return 'leads nowhere';
  if (!real.startsWith(root + sep)) return 'leaves the project folder';
  return (await stat(real)).isDirectory() ? 'leads to a folder' : null;
}

async function entriesOf(root: string, folder: string): Promise<readonly Dirent[]> {
  return readdir(join(root, folder), { withFileTypes: true }).catch((cause: unknown) => {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return [];
    throw new OperationalError(`${folder} cannot be read`, { help: 'Check that it is a folder and that you may read it.', cause });
  });
}

/** Every file and link below `folder`; a globbing library would leave out the links without a word. */
async function* walk(root: string, folder: string): AsyncGenerator<{ readonly path: string; readonly linked: boolean }> {
  for (const entry of await entriesOf(root, folder)) {
    const path = `${folder}/${entry.name}`;
    if (entry.name.startsWith('.')) continue;
    if (entry.isDirectory()) yield* walk(root, path);
    else yield { path, linked: entry.isSymbolicLink() };
  }
}

/**
 * Everything under `kpis/` of the project at `root` (a real path), hidden files aside. Paths are relative to it, with `/`,
 * in code unit order, which is the same on every machine.
 */
export async function listDefinitions(root: string): Promise<Listing> {
  const definitions: string[] = [];
  const misnamed: string[] = [];
  const links: { path: string; why: string }[] = [];
  const whole = await refusal(root, 'kpis');
  if (whole === 'leaves the project folder') return { definitions, misnamed, links: [{ path: 'kpis', why: whole }] };
  for await (const { path, linked } of walk(root, 'kpis')) {
    const why = linked ? await refusal(root, path) : null;
    if (why !== null) links.push({ path, why });
    else if (path.endsWith('.yaml')) definitions.push(path);
    else if (/\.ya?ml$/i.test(path)) misnamed.push(path);
  }
  return { definitions: definitions.toSorted(), misnamed: misnamed.toSorted(), links };
}
