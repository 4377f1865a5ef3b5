import type { Diagnostic } from '../../diagnostic/index.ts';
import type { Definition, Preset } from '../../model/index.ts';
import * as schemas from '../generated/schemas.js';
import * as validators from '../generated/validators.js';
import { checkSchema } from '../schema/check-schema.ts';
import type { PresetDraft, Presets } from './preset-chain.ts';

/** What is left of presets after their schema, and what it found. */
export interface CheckedPresets {
  readonly presets: Presets;
  readonly diagnostics: readonly Diagnostic[];
}

/** Checks presets against their schema; one that is no mapping at all is left out. */
export function checkPresets(definitions: Readonly<Record<string, Definition>> = {}): CheckedPresets {
  const checked = Object.entries(definitions).map(
    ([name, definition]) => [name, checkSchema<Preset>(definition, { schema: schemas.preset, validator: validators.preset })] as const,
  );
  const drafts = checked.flatMap(([name, { draft }]): readonly (readonly [string, PresetDraft])[] =>
    draft.value === undefined ? [] : [[name, draft]],
  );
  return { presets: Object.fromEntries(drafts), diagnostics: checked.flatMap(([, { diagnostics }]) => diagnostics) };
}
