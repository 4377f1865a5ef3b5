import { type Dirent, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder of the presets that the package ships; it lies beside `src` and `dist`. */
export const shippedFolder: string = fileURLToPath(new URL('../../../kpis/presets', import.meta.url));

/** `servicenow/incident`: a system and a kind of file. */
export const isShippedName = (name: string): boolean => /^[a-z0-9][a-z0-9_-]*\/[a-z0-9][a-z0-9_-]*$/.test(name);

/** How messages name the file of a shipped preset: it is none of the project's. */
export const shippedPath = (name: string): string => `goodhart:kpis/presets/${name}.yaml`;

const below = (path: string): readonly Dirent[] => {
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch {
    return [];
  }
};

/** The names of all shipped presets, sorted. */
export const shippedPresets = (folder: string = shippedFolder): readonly string[] =>
  below(folder)
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name: system }) => below(`${folder}/${system}`).map(({ name }) => `${system}/${name}`))
    .filter((path) => path.endsWith('.yaml'))
    .map((path) => path.slice(0, -'.yaml'.length))
    .toSorted();
