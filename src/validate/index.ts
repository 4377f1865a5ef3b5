export type { Unvalidated, Validated } from './validate.ts';
export { validate } from './validate.ts';
export { wholePresets } from './presets/whole-presets.ts';
