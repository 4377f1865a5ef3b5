import type { ColumnProfile } from '../../model/index.ts';
import { readTimes, type TimeReading } from './read-times.ts';

/** What the values of a column could be. */
export interface ColumnFacts {
  readonly name: string;
  readonly empty: boolean;
  readonly times: TimeReading | null;
  readonly booleans: boolean;
  readonly integers: boolean;
  readonly numbers: boolean;
  /** Every value starts with its number, as in `2 - Medium`. */
  readonly numbered: boolean;
  /** No text stands in two rows. */
  readonly unique: boolean;
  /** Every different text, the most frequent first, when there are few enough to list; else `null`. */
  readonly texts: readonly string[] | null;
  /** Rows a text stands in, on average. */
  readonly rowsPerText: number;
}

/** More different texts than this are no list of states. */
const MOST_TEXTS = 50;

/** Texts by which exports say that a value is missing. */
const MISSING: ReadonlySet<string> = new Set(['?', 'NULL', 'null', '\\N', 'N/A', 'n/a', '#N/A', '-', '--', 'None', 'nan', 'NaN', '(null)']);

/** The texts of a file that most likely mean "missing", in a fixed order. */
export const missingTexts = (columns: readonly ColumnProfile[]): readonly string[] =>
  [...MISSING].filter((text) => columns.some(({ values }) => values.some((value) => value.text === text)));

const BOOLEANS = /^(?:true|false|1|0|yes|no|t|f)$/i;
const INTEGER = /^[+-]?\d+$/;
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
const NUMBERED = /^\d\s*[-:.]\s*\D/;

/** Looks at a column without what means "missing". */
export const columnFacts = ({ name, distinct, filled, values }: ColumnProfile): ColumnFacts => {
  const known = values.filter(({ text }) => !MISSING.has(text));
  const gone = values.filter(({ text }) => MISSING.has(text));
  const rows = filled - gone.reduce((sum, { count }) => sum + count, 0);
  const different = distinct - gone.length;
  const all = (pattern: RegExp): boolean => known.length > 0 && known.every(({ text }) => pattern.test(text.trim()));
  return {
    name,
    empty: rows === 0,
    times: readTimes(known),
    booleans: different <= 2 && all(BOOLEANS),
    integers: all(INTEGER),
    numbers: all(NUMBER),
    numbered: all(NUMBERED),
    unique: rows > 0 && different === rows,
    texts: different <= MOST_TEXTS && different === known.length ? known.map(({ text }) => text) : null,
    rowsPerText: different === 0 ? 0 : rows / different,
  };
};
