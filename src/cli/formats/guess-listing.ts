import { printable } from '../../index.ts';
import type { Guess, GuessedDataSet, GuessedPreset } from '../../index.ts';
import type { Colours } from '../terminal.ts';

/** More names than this are counted, not listed. */
const MOST_NAMES = 30;

const names = (list: readonly string[]): string => {
  const shown = list
    .slice(0, MOST_NAMES)
    .map((name) => printable(name))
    .join(', ');
  return list.length > MOST_NAMES ? `${shown} and ${list.length - MOST_NAMES} more` : shown;
};

const indented = (yaml: string): string => yaml.replaceAll(/^(?=.)/gm, '  ');

const presetLines = ({ preset, title, unlocks, matched, lacking, notes, yaml }: GuessedPreset, { bold, dim }: Colours): string =>
  `${bold(preset)}  ${printable(title)}\n` +
  `  has ${matched.length} of the ${matched.length + lacking.length} columns by which such a file is known` +
  `${lacking.length === 0 ? '' : `; lacks ${names(lacking)}`}\n` +
  `  unlocks ${unlocks}\n\n${indented(yaml)}\n` +
  notes.map((note) => `  ${dim('note')} ${printable(note)}\n`).join('');

const mappingLines = ({ data_set, unlocks, lacking, unused, yaml }: GuessedDataSet, { bold, yellow }: Colours): string =>
  `No preset is for such a file. It looks like ${bold(data_set)}; look over every line that says CHECK, and every value of a map:\n\n` +
  `${indented(yaml)}\n  unlocks ${unlocks}\n` +
  (lacking.length === 0 ? '' : `  ${yellow('not found')} ${names(lacking)}\n`) +
  (unused.length === 0 ? '' : `  ${yellow('not used')} ${names(unused)}\n`);

const nothing = ({ columns }: Guess): string =>
  `No preset is for such a file, and the names of its columns say nothing: ${names(columns)}.\nWrite the mapping by hand; docs/data.md says how.\n`;

/** Data is read from inside of the project only. */
const outside = ({ file }: Guess, { yellow }: Colours): string =>
  /^(?:\.\.\/|\/|[A-Za-z]:)/.test(file)
    ? `${yellow('outside')} of the project folder: copy it there, or name it with --data when you run.\n\n`
    : '';

/** What could be made of a file, for a terminal. */
export const guessListing = (guess: Guess, colour: Colours): string => {
  const { file, rows, complete, columns, presets, mapping } = guess;
  const head = `${printable(file)}: ${complete ? '' : 'the first '}${rows} rows, ${columns.length} columns\n\n${outside(guess, colour)}`;
  if (presets.length > 0) return head + presets.map((preset) => presetLines(preset, colour)).join('\n');
  return head + (mapping === null ? nothing(guess) : mappingLines(mapping, colour));
};
