import { type Diagnostic, didYouMean } from '../../diagnostic/index.ts';
import type { Definition } from '../../model/index.ts';
import { loadCatalogue } from '../catalogue.ts';
import { readSource } from '../read-source.ts';
import { parseYaml } from '../yaml/parse-yaml.ts';
import { findPreset, isPresetName, type PresetFolders } from './find-preset.ts';
import { baseReference, type PresetReference, projectReferences } from './preset-references.ts';
import { shippedPresets } from './shipped-presets.ts';

/** The presets that a project uses, by the names by which they are used. */
export interface LoadedPresets {
  readonly presets: Readonly<Record<string, Definition>>;
  readonly diagnostics: readonly Diagnostic[];
}

const unknown = ({ name, definition, path }: PresetReference, why: string, { shipped }: PresetFolders): Diagnostic => {
  const known = shippedPresets(shipped);
  const place = { source: definition.source, range: definition.locate(path) };
  return loadCatalogue.diagnose('unknown-preset', place, { name, why, known }, didYouMean(name, known));
};

/** The names from `start` on along `extends`; the last is one that is there already when they go round. */
const cycleFrom = (start: string, presets: ReadonlyMap<string, Definition>): readonly string[] => {
  const seen = [start];
  for (;;) {
    const definition = presets.get(seen.at(-1) ?? '');
    const [next] = definition === undefined ? [] : baseReference(definition);
    if (next === undefined) return [];
    if (seen.includes(next.name)) return next.name === start ? [...seen, next.name] : [];
    seen.push(next.name);
  }
};

/** Presets that start from each other, each reported where it says so. */
const cycles = (presets: ReadonlyMap<string, Definition>): readonly Diagnostic[] =>
  [...presets].flatMap(([name, definition]) => {
    const cycle = cycleFrom(name, presets);
    if (cycle.length === 0) return [];
    return [loadCatalogue.diagnose('preset-cycle', { source: definition.source, range: definition.locate(['extends']) }, { cycle })];
  });

/**
 * Reads the presets that a project names, and those that these start from; no others. What is wrong with one as YAML is a
 * diagnostic in its file, a name that leads nowhere one where it is written.
 */
export const loadPresets = (project: Definition, folders: PresetFolders): LoadedPresets => {
  const presets = new Map<string, Definition>();
  const diagnostics: Diagnostic[] = [];
  const tried = new Set<string>();
  const waiting = [...projectReferences(project)];
  for (let reference = waiting.shift(); reference !== undefined; reference = waiting.shift()) {
    const { name } = reference;
    if (!isPresetName(name) || presets.has(name)) continue;
    const found = findPreset(name, folders);
    if ('why' in found) {
      diagnostics.push(unknown(reference, found.why, folders));
      continue;
    }
    if (tried.has(name)) continue;
    tried.add(name);
    const read = readSource(found.file, found.path);
    const parsed =
      read.kind === 'refused' ? { definition: null, diagnostics: [read.diagnostic] } : parseYaml(read.source, '`preset: <name>`');
    diagnostics.push(...parsed.diagnostics);
    if (parsed.definition === null) continue;
    presets.set(name, parsed.definition);
    waiting.push(...baseReference(parsed.definition));
  }
  return { presets: Object.fromEntries(presets), diagnostics: [...diagnostics, ...cycles(presets)] };
};
