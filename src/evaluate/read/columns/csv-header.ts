import { open } from 'node:fs/promises';
import { OperationalError } from '../../../diagnostic/index.ts';
import { numberRepeats } from './number-repeats.ts';
import { csvValues } from './csv-values.ts';
import { delimiterByte, recordScanner, type ScannedRecord } from '../records/record-scanner.ts';

/** A header longer than this is taken for a file without line ends or with an unclosed quote. */
const LONGEST_HEADER = 1 << 20;

const DELIMITERS = [',', ';', '\t', '|'];

const beginning = async (file: string): Promise<Buffer> => {
  const handle = await open(file);
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(LONGEST_HEADER), 0, LONGEST_HEADER, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
};

const firstRecord = (bytes: Uint8Array, delimiter: string): ScannedRecord | null => {
  const found: ScannedRecord[] = [];
  const scanner = recordScanner(delimiterByte(delimiter), (record) => found.push(record));
  scanner.push(bytes);
  scanner.end();
  return found[0] ?? null;
};

const shown = (delimiter: string): string => (delimiter === '\t' ? 'a tab' : `\`${delimiter}\``);

/**
 * The column names in the first line of a delimited text, repeated ones numbered. The engine would guess them away, rename them or take them by
 * position; so they are read and compared here.
 * @param path how messages name the file
 * @throws OperationalError with file, line and column when there is no header, or a column has no name, or the delimiter is another one
 */
export const csvHeader = async (path: string, readable: string, delimiter: string): Promise<readonly string[]> => {
  const bytes = await beginning(readable);
  const first = firstRecord(bytes, delimiter);
  if (!first) throw new OperationalError(`${path}: the file is empty`, { help: 'The first line must name the columns.' });
  const { start, end, fault } = first;
  if (end === start) throw new OperationalError(`${path}:1: the first line is empty`, { help: 'The first line must name the columns.' });
  if (fault || end === LONGEST_HEADER)
    throw new OperationalError(`${path}:1: the first line has a quote that is not closed, or does not end`);
  const names = csvValues(bytes.toString('utf8', start, end), delimiter);
  const other = names.length === 1 ? DELIMITERS.find((mark) => mark !== delimiter && names[0]?.includes(mark)) : undefined;
  if (other !== undefined)
    throw new OperationalError(
      `${path}:1: there is one column, named ${names[0] ?? ''}, when columns are separated by ${shown(delimiter)}`,
      {
        help: `Set \`delimiter\` of the data set in goodhart.yaml to ${shown(other)}.`,
      },
    );
  const nameless = names.findIndex((name) => name.trim() === '');
  if (nameless >= 0) throw new OperationalError(`${path}:1: column ${nameless + 1} has no name`, { help: 'Every column needs a name.' });
  return numberRepeats(names);
};
