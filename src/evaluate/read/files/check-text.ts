import { isUtf8 } from 'node:buffer';
import { OperationalError } from '../../../diagnostic/index.ts';

const NEWLINE = 10;

/** How many bytes at the end belong to a character that the next chunk completes. */
const unfinished = (bytes: Buffer): number => {
  for (let back = 1; back <= Math.min(4, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte < 0xc0) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return length > back ? back : 0;
  }
  return 0;
};

const countLines = (bytes: Buffer): number => {
  let count = 0;
  for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) count++;
  return count;
};

const lengthFrom = (byte: number): number => (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1);

/** Where the first byte stands that begins no character. */
const brokenByte = (bytes: Buffer): number => {
  let at = 0;
  while (at < bytes.length) {
    const next = at + lengthFrom(bytes[at] ?? 0);
    if (!isUtf8(bytes.subarray(at, next))) return at;
    at = next;
  }
  return at;
};

/** Where a piece of a text begins. */
interface Start {
  readonly line: number;
  readonly byte: number;
}

const wrongEncoding = (path: string, bytes: Buffer, { line, byte }: Start): OperationalError => {
  const at = brokenByte(bytes);
  const where = line + countLines(bytes.subarray(0, at));
  const shown = (bytes[at] ?? 0).toString(16).toUpperCase().padStart(2, '0');
  return new OperationalError(`${path}:${where}: the text is not UTF-8: byte ${byte + at + 1} is 0x${shown}`, {
    help: 'Set `encoding` of the data set, often to windows-1252 or latin-1, or export the file as UTF-8.',
  });
};

/** Text in UTF-16 without a mark is valid UTF-8 full of NULs; and a NUL in a value would be invisible wherever it is shown. */
const refuseNul = (path: string, bytes: Buffer, { line }: Start): void => {
  const at = bytes.indexOf(0);
  if (at < 0) return;
  throw new OperationalError(`${path}:${line + countLines(bytes.subarray(0, at))}: the text holds a NUL character`, {
    help: 'It may be UTF-16: set `encoding: utf-16`, or export the file as UTF-8.',
  });
};

const isUtf16 = (bytes: Buffer): boolean => {
  const [first, second] = bytes;
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
};

/** A workbook that was only renamed is the commonest of all files that are no text. */
const refuseZip = (path: string, bytes: Buffer): void => {
  if (bytes.readUInt32BE(0) !== 0x50_4b_03_04) return;
  throw new OperationalError(`${path}: this is an Excel workbook or another zip file, and no text`, {
    help: 'Save the sheet as "CSV UTF-8", or take the file out of the archive.',
  });
};

const withoutMark = (bytes: Buffer): Buffer => (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes);

/**
 * Passes a text on without its byte-order mark and makes sure that all of it is UTF-8 and no NUL is in it. The engine checks only the
 * columns that it is asked for, so that whether a row is accepted would depend on which KPIs there are.
 * @throws OperationalError with file, line and byte when it is not
 */
export async function* checkText(chunks: AsyncIterable<Buffer>, path: string): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0);
  let line = 1;
  let byte = 0;
  let begun = false;
  for await (const chunk of chunks) {
    let bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    if (!begun) {
      if (bytes.length < 4) {
        rest = bytes;
        continue;
      }
      begun = true;
      refuseZip(path, bytes);
      if (isUtf16(bytes))
        throw new OperationalError(`${path}:1: the text is not UTF-8: it begins with the mark of UTF-16`, {
          help: 'Set `encoding: utf-16` of the data set, or export the file as UTF-8.',
        });
      byte = bytes.length - withoutMark(bytes).length;
      bytes = withoutMark(bytes);
    }
    const whole = bytes.subarray(0, bytes.length - unfinished(bytes));
    const start = { line, byte };
    refuseNul(path, whole, start);
    if (!isUtf8(whole)) throw wrongEncoding(path, whole, start);
    line += countLines(whole);
    byte += whole.length;
    rest = bytes.subarray(whole.length);
    yield whole;
  }
  const last = begun ? rest : withoutMark(rest);
  if (!isUtf8(last)) throw wrongEncoding(path, last, { line, byte });
  refuseNul(path, last, { line, byte });
  if (last.length > 0) yield last;
}
