import { quoted } from '../../diagnostic/index.ts';
import { directives, directivesOf, type TimePart } from './directives.ts';

/** What is wrong with a pattern, in words that follow the pattern, and what to do. */
export interface TimeFormatProblem {
  readonly words: string;
  readonly help: string;
}

const usual = 'The usual ones: `%Y` year, `%m` month, `%d` day, `%H` hour, `%M` minute, `%S` second, `%p` AM or PM, `%z` offset.';

type Has = (part: TimePart) => boolean;

const hasMonth = (has: Has): boolean => has('month') || (has('week') && has('weekday'));
const hasDay = (has: Has): boolean => has('day') || (has('week') && has('weekday'));
const hasTime = (has: Has): boolean => has('hour') || has('minute') || has('second');

/** What may be missing, from the year down. */
const gaps: readonly (TimeFormatProblem & { applies(has: Has): boolean })[] = [
  { words: 'has no year', help: 'An instant needs one: `%Y`, or `%y` for two digits.', applies: (has) => !has('year') },
  {
    words: 'has no month',
    help: '`%m` is the month (`%M` is the minute), `%b` its short name.',
    applies: (has) => !hasMonth(has) && (hasDay(has) || hasTime(has)),
  },
  { words: 'has no day', help: '`%d` is the day of the month.', applies: (has) => !hasDay(has) && hasTime(has) },
  {
    words: 'has no hour',
    help: '`%H` is the hour (`%M` is the minute, `%m` the month).',
    applies: (has) => !has('hour') && hasTime(has),
  },
  {
    words: 'has no AM or PM',
    help: 'Write `%p` where it stands, or `%H` in place of `%I` for hours from 0 to 23.',
    applies: (has) => has('hour') && !has('half'),
  },
];

/**
 * Why a strptime pattern cannot read an instant; `null` when it can. Parts are looked for from the year down: what is
 * below the last one written begins at its start, so that `%Y-%m` is the first of the month.
 */
export const timeFormatProblem = (pattern: string): TimeFormatProblem | null => {
  const written = directivesOf(pattern);
  const unknown = written.find((directive) => !Object.hasOwn(directives, directive));
  if (unknown !== undefined) {
    return { words: unknown === '' ? 'ends in a lone `%`' : `has the unknown directive ${quoted(`%${unknown}`)}`, help: usual };
  }
  const parts = written.flatMap((directive) => directives[directive] ?? []);
  if (parts.every((part) => part === 'none')) return { words: 'has no directive', help: usual };
  const twice = written.find((directive, index) => directive !== '%' && written.indexOf(directive) < index);
  if (twice !== undefined) return { words: `has ${quoted(`%${twice}`)} twice`, help: usual };
  return gaps.find(({ applies }) => applies((part) => parts.includes(part))) ?? null;
};
