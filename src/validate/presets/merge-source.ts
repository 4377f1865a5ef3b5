import type { DataSource, Preset } from '../../model/index.ts';
import type { Draft } from '../draft.ts';

/** Keys of a preset that speak of the preset, not of the files. */
const aboutItself: ReadonlySet<string> = new Set([
  'preset',
  'title',
  'entity',
  'recognise',
  'extends',
  'notes',
  'sources',
] satisfies readonly (keyof Preset)[]);

/** A source with everything that its presets say and it does not; `fields` are merged field by field, any other key is taken whole. */
export const mergeSource = <Source extends Draft<DataSource>>(own: Source, chain: readonly Draft<Preset>[]): Source =>
  chain.reduce<Source>((near, preset) => {
    const base = Object.fromEntries(Object.entries(preset).filter(([key]) => !aboutItself.has(key)));
    const fields = { ...preset.fields, ...near.fields };
    return { ...base, ...near, ...(Object.keys(fields).length === 0 ? {} : { fields }) };
  }, own);
