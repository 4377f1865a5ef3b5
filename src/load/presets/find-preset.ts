import { realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { isShippedName, shippedPath } from './shipped-presets.ts';

/** Where presets may lie. */
export interface PresetFolders {
  /** The project folder, links resolved. */
  readonly project: string;
  readonly shipped: string;
}

/** The file of a preset and how messages name it, or why there is none: the end of a sentence. */
export type FoundPreset = { readonly file: string; readonly path: string } | { readonly why: string };

/** `./presets/own.yaml`: no hidden files, and never up. */
const ownPath = /^\.\/((?:[A-Za-z0-9_][A-Za-z0-9._-]*\/)*[A-Za-z0-9_][A-Za-z0-9._-]*\.yaml)$/;

const realFile = (file: string): string | null => {
  try {
    const real = realpathSync(file);
    return statSync(real).isFile() ? real : null;
  } catch {
    return null;
  }
};

/** Whether a text has the form of a name of a preset; the schema explains the others. */
export const isPresetName = (name: string): boolean => name.length <= 200 && (isShippedName(name) || ownPath.test(name));

/** Finds the file of a preset. A link of the project is followed inside of it only, as everywhere. */
export const findPreset = (name: string, { project, shipped }: PresetFolders): FoundPreset => {
  const own = ownPath.exec(name)?.[1];
  if (own === undefined) {
    const file = realFile(join(shipped, `${name}.yaml`));
    return file === null ? { why: 'is not one of those that goodhart ships' } : { file, path: shippedPath(name) };
  }
  const file = realFile(join(project, own));
  if (file === null) return { why: 'is no file of the project' };
  return file.startsWith(project + sep) ? { file, path: own } : { why: 'leads out of the project folder' };
};
