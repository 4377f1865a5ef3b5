import { timeFormatProblem } from './time-format-problem.ts';

/** Letters in quotes, AM/PM, a run of one letter, or anything else. */
const tokens = /'(?<text>[^']*)'|(?<half>am\/pm|a\/p)|(?<run>(?<letter>[a-z])\k<letter>*)|(?<other>[^])/giu;

const monthOf = (length: number): string => ['%-m', '%m', '%b', '%B'][length - 1] ?? '%B';
const dayOf = (length: number): string => ['%-d', '%d', '%a', '%A'][length - 1] ?? '%A';

const numbered = (letter: string, run: string): string => (run.length === 1 ? `%-${letter}` : `%${letter}`);

/** What the directive of a run of letters depends on besides the run. */
interface Context {
  /** The unit of the run before, in small letters. */
  readonly last: string;
  /** Whether AM or PM is written, so that hours end at 12. */
  readonly halves: boolean;
}

type Unit = (run: string, context: Context) => string | undefined;

const zone: Unit = () => '%z';

/** By the small letter of the unit. */
const units: Readonly<Record<string, Unit>> = {
  a: () => '%p',
  u: (run) => (run.length === 4 ? '%Y' : undefined),
  y: (run) => (run.length === 2 ? '%y' : '%Y'),
  m: (run, { last }) => (last === 'h' ? numbered('M', run) : monthOf(run.length)),
  d: (run) => dayOf(run.length),
  h: (run, { halves }) => numbered(halves ? 'I' : 'H', run),
  s: (run, { last }) => (last === 's' ? `%${run.length === 3 ? 'g' : 'f'}` : numbered('S', run)),
  t: (run) => (run === 'T' ? 'T' : undefined),
  z: zone,
  x: zone,
};

/** The pieces of the strptime pattern; `undefined` for a run of letters that means nothing. */
function* piecesOf(pattern: string, halves: boolean): Generator<string | undefined> {
  let last = '';
  for (const { groups = {} } of pattern.matchAll(tokens)) {
    const { text, half, run, other } = groups;
    if (run === undefined) {
      yield half === undefined ? (text ?? other) : '%p';
      continue;
    }
    const unit = run.charAt(0).toLowerCase();
    yield units[unit]?.(run, { last, halves });
    if (unit !== 't') last = unit;
  }
}

/**
 * The strptime pattern for one in the letters of Java, Excel or SQL, such as `yyyy-MM-dd HH:mm` or `DD.MM.YYYY`;
 * `undefined` when it holds other letters, or gives no sound pattern. As in Excel, an `m` after hours is the minute.
 */
export const toStrptime = (pattern: string): string | undefined => {
  if (pattern.includes('%')) return undefined;
  const halves = /a/i.test(pattern.replaceAll(/'[^']*'/g, ''));
  const pieces = [...piecesOf(pattern, halves)];
  const found = pieces.includes(undefined) ? '' : pieces.join('');
  return timeFormatProblem(found) === null ? found : undefined;
};
