import { join } from 'node:path';
import type { Definition } from '../../model/index.ts';
import { readSource } from '../read-source.ts';
import { parseYaml } from '../yaml/parse-yaml.ts';
import { shippedFolder, shippedPath, shippedPresets } from './shipped-presets.ts';

/** Every preset that the package ships, by name. */
export const loadShippedPresets = (folder: string = shippedFolder): Readonly<Record<string, Definition>> =>
  Object.fromEntries(
    shippedPresets(folder).flatMap((name) => {
      const read = readSource(join(folder, `${name}.yaml`), shippedPath(name));
      const definition = read.kind === 'refused' ? null : parseYaml(read.source, '`preset: <name>`').definition;
      return definition === null ? [] : [[name, definition] as const];
    }),
  );
