import type { Definition, Json, Path } from '../../model/index.ts';

/** A preset that is named somewhere. */
export interface PresetReference {
  readonly name: string;
  readonly definition: Definition;
  readonly path: Path;
}

const entriesOf = (value: Json | undefined): readonly (readonly [string, Json])[] =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];

const valueOf = (value: Json, key: string): Json | undefined => entriesOf(value).find(([name]) => name === key)?.[1];

/** What is no text is left to the schema. */
const named = (definition: Definition, path: Path, value: Json | undefined): readonly PresetReference[] =>
  typeof value === 'string' ? [{ name: value, definition, path }] : [];

/** The presets that the sources of a project name. Nothing is known of its shape yet. */
export const projectReferences = (project: Definition): readonly PresetReference[] =>
  entriesOf(valueOf(project.value, 'data')).flatMap(([set, source]) => {
    const also = valueOf(source, 'also');
    const further: readonly Json[] = Array.isArray(also) ? also : [];
    return [
      ...named(project, ['data', set, 'preset'], valueOf(source, 'preset')),
      ...further.flatMap((one, at) => named(project, ['data', set, 'also', at, 'preset'], valueOf(one, 'preset'))),
    ];
  });

/** The preset that a preset starts from: none or one. */
export const baseReference = (preset: Definition): readonly PresetReference[] =>
  named(preset, ['extends'], valueOf(preset.value, 'extends'));
