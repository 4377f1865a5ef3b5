export { columnExpression } from './mapping/field-source.ts';
export { type GuessedMapping, guessMapping } from './mapping/guess-mapping.ts';
export { type MappedFile, printMapping, printPreset } from './mapping/print-mapping.ts';
export { type RankedPreset, rankPresets, type RecognisablePreset } from './rank-presets.ts';
