import type { Preset } from '../model/index.ts';

/** What of a preset is needed to recognise its files. */
export type RecognisablePreset = Pick<Preset, 'preset' | 'title' | 'entity' | 'recognise' | 'headers' | 'notes'>;

/** How well a file fits a preset. */
export interface RankedPreset {
  readonly preset: RecognisablePreset;
  /** Columns by which the preset is recognised that the file has. */
  readonly matched: readonly string[];
  /** Those that it lacks. */
  readonly lacking: readonly string[];
  /** From 0 to 1: the share of the columns that the file has, where a column counts less the more presets know it. */
  readonly score: number;
}

/** How many columns a file must share with a preset to be worth a word. */
const LEAST_MATCHES = 3;

/** Less than this share of what is particular to a preset speaks for another kind of file. */
const LEAST_SCORE = 0.4;

const lowered = (name: string): string => name.trim().toLowerCase();

/** Whether the file has a column, as the preset compares names. A column of objects is there when one of its parts is. */
const finder = (columns: readonly string[], { headers }: Pick<Preset, 'headers'>): ((name: string) => boolean) => {
  const same = headers === 'ignore_case' ? lowered : (name: string): string => name;
  const known = new Set(columns.map(same));
  return (name) => known.has(same(name));
};

/**
 * The presets that a file could be read with, the best first; of equal ones the first by name.
 * @param presets every preset that there is, so that what is particular to one is known
 * @param columnsFor the columns that the file has when it is read as that preset reads it
 */
export const rankPresets = (
  presets: readonly RecognisablePreset[],
  columnsFor: (preset: RecognisablePreset) => readonly string[],
): readonly RankedPreset[] => {
  const known = new Map<string, number>();
  for (const name of presets.flatMap(({ recognise }) => [...new Set(recognise.map(lowered))])) known.set(name, (known.get(name) ?? 0) + 1);
  const weight = (names: readonly string[]): number => names.reduce((sum, name) => sum + 1 / (known.get(lowered(name)) ?? 1), 0);
  return presets
    .map((preset) => {
      const has = finder(columnsFor(preset), preset);
      const matched = preset.recognise.filter(has);
      const lacking = preset.recognise.filter((name) => !has(name));
      return { preset, matched, lacking, score: matched.length === 0 ? 0 : weight(matched) / weight(preset.recognise) };
    })
    .filter(({ matched, score }) => matched.length >= LEAST_MATCHES && score >= LEAST_SCORE)
    .toSorted((left, right) => right.score - left.score || (left.preset.preset < right.preset.preset ? -1 : 1));
};
