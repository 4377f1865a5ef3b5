import { OperationalError } from '../../../diagnostic/index.ts';
import { flattenRecord, type FlatRow } from './flatten-record.ts';
import { type JsonColumns, pathTree } from './json-paths.ts';
import { type FoundRecord, longestRecord, type RecordFinder, recordFinder } from './record-finder.ts';

/** How the records of a JSON file become rows. */
export interface JsonLayout extends JsonColumns {
  /** How messages name the file. */
  readonly path: string;
  /** Whether each line holds one record. */
  readonly isLines: boolean;
  /** Names that lead to the list of records; none when the file is the list. */
  readonly records: readonly string[];
}

/** Makes a table of a JSON text that goes by. */
export interface JsonFlattener {
  /** The table as CSV: a header, then the place of each row, and the wanted columns. */
  flatten(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer>;
  /** When all has gone by: the columns that the records have. */
  columns(): readonly string[];
}

/** The first column of the table: the line of a record in a file of lines, else its number. */
export const PLACE = '@place';

/** The engine reads no longer rows. */
const LONGEST_ROW = 2_000_000;

const NEWLINE = 10;

const cell = (value: string | null): string => {
  if (value === null) return '';
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
};

/** Splits a text into its lines that are not blank, each as one record. */
const lineFinder = (take: (record: FoundRecord) => void, refuse: (line: number, what: string) => Error): RecordFinder => {
  let held: Buffer[] = [];
  let length = 0;
  let line = 1;
  let number = 0;
  const hold = (bytes: Buffer): void => {
    length += bytes.length;
    if (length > longestRecord) throw refuse(line, 'a record is longer than 16 MB');
    if (bytes.length > 0) held.push(bytes);
  };
  const finish = (): void => {
    const text = Buffer.concat(held).toString('utf8');
    held = [];
    length = 0;
    if (text.trim() !== '') take({ text, number: ++number, line });
    line++;
  };
  return {
    push: (bytes) => {
      let from = 0;
      for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, from)) {
        hold(bytes.subarray(from, end));
        finish();
        from = end + 1;
      }
      hold(bytes.subarray(from));
    },
    end: finish,
  };
};

/**
 * Turns JSON into a table while it goes by. The engine's own reading makes doubles of long numbers, guesses the shape of the
 * records until its stack ends, and holds a whole answer of an API in memory.
 */
export const jsonFlattener = ({ path, isLines, records, wanted, lists, key }: JsonLayout): JsonFlattener => {
  const tree = pathTree({ wanted, lists, key });
  let rows = 0;
  let out: string[] = [];

  const refuse = (line: number, what: string): OperationalError =>
    new OperationalError(`${path}:${line}: ${what}`, { help: 'Every record must be one whole JSON object.' });
  const take = ({ text, number, line }: FoundRecord): void => {
    const where = isLines ? 'this line is not a JSON object' : `record ${number} is not a JSON object`;
    const fail = (what: string): OperationalError => refuse(line, `${where}: ${what}`);
    for (const row of flattenRecord({ tree, width: wanted.length, lists: lists.length }, text, fail))
      put(row, isLines ? line : number, line);
  };
  const put = (row: FlatRow, place: number, line: number): void => {
    const written = `${place},${row.map(cell).join(',')}\n`;
    if (written.length > LONGEST_ROW) throw refuse(line, 'the values that are used of this record have more than 2 MB');
    out.push(written);
    rows++;
  };
  const flush = (): Buffer => {
    const written = Buffer.from(out.join(''));
    out = [];
    return written;
  };

  async function* flatten(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    const finder = isLines && records.length === 0 ? lineFinder(take, refuse) : recordFinder(records, take, refuse);
    yield Buffer.from(`${[PLACE, ...wanted].map(cell).join(',')}\n`);
    for await (const chunk of chunks) {
      finder.push(chunk);
      if (out.length > 0) yield flush();
    }
    finder.end();
    yield flush();
  }
  // Without records nothing is known of their columns, and nothing is wrong with a mapping.
  return { flatten, columns: () => (rows === 0 ? wanted : tree.columns()) };
};
