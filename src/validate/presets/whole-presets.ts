import type { Definition, Preset } from '../../model/index.ts';
import * as schemas from '../generated/schemas.js';
import * as validators from '../generated/validators.js';
import { checkSchema } from '../schema/check-schema.ts';
import { presetChain } from './preset-chain.ts';

/** Presets that pass their schema, each with what those say that it starts from, in the order of their names. */
export const wholePresets = (definitions: Readonly<Record<string, Definition>>): readonly Preset[] => {
  const checks = Object.entries(definitions).map(
    ([name, definition]) => [name, checkSchema<Preset>(definition, { schema: schemas.preset, validator: validators.preset })] as const,
  );
  const sound = checks.flatMap(([name, { draft, diagnostics }]) => (diagnostics.length > 0 ? [] : [[name, draft] as const]));
  const drafts = Object.fromEntries(sound);
  return sound.map(([name]) => {
    const [own, ...bases] = presetChain(name, drafts).map(({ value }) => value);
    const fields = Object.assign({}, ...bases.map((base) => base.fields).toReversed(), own?.fields);
    // Nothing was taken out of a draft whose schema found nothing.
    return Object.assign({}, ...bases.toReversed(), own, { fields }) as Preset;
  });
};
