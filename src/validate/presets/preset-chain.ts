import type { Definition, Preset } from '../../model/index.ts';
import type { Draft } from '../draft.ts';

/** A preset, as far as it passed its schema. */
export type PresetDraft = Definition<Draft<Preset>>;

/** Presets by the names by which they are used. */
export type Presets = Readonly<Record<string, PresetDraft>>;

/** The preset of that name and those that it starts from, nearest first; none that is not there, and none twice. */
export const presetChain = (name: string | undefined, presets: Presets): readonly PresetDraft[] => {
  const chain: PresetDraft[] = [];
  for (let next = name; next !== undefined && Object.hasOwn(presets, next);) {
    const preset = presets[next];
    if (preset === undefined || chain.includes(preset)) break;
    chain.push(preset);
    next = preset.value.extends;
  }
  return chain;
};
