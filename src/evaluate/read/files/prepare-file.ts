import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { OperationalError } from '../../../diagnostic/index.ts';
import type { DataFormat, Encoding } from '../../../model/index.ts';
import { recordChecker } from '../records/check-records.ts';
import { checkText } from './check-text.ts';
import { copyWithout } from './copy-without.ts';
import { decodeText } from './decode-text.ts';
import { packing, unpacker } from './unpack.ts';
import { type JsonLayout, jsonFlattener, PLACE } from '../json/flatten-json.ts';
import type { RejectedRow } from '../records/rejected-row.ts';

/** A file that the engine may read. */
export interface PreparedFile {
  /** Absolute path of the whole text: the file itself, or its unpacked copy. */
  readonly text: string;
  /** Absolute path of what the engine reads: the same, or a copy without the rejected rows. */
  readonly readable: string;
  /** Rows of a delimited text that do not fit its header, in their order. */
  readonly rejected: readonly RejectedRow[];
  /** For JSON, of which the engine reads a table: its columns, and those that the records have. */
  readonly flat: FlatColumns | null;
  /** SHA-256 of the file as it lies on disk, in hexadecimal. */
  readonly sha256: string;
}

/** Columns of the table that a JSON file becomes. */
export interface FlatColumns {
  /** Those of the table, in their order. */
  readonly table: readonly string[];
  /** Those that the records have. */
  readonly found: readonly string[];
}

const CHUNK = 1 << 20;

/** Something that sees the bytes go by. */
type Tap = (chunks: AsyncIterable<Buffer>) => AsyncIterable<Buffer>;

const startsWithMark = async (path: string): Promise<boolean> => {
  const file = await open(path);
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(3), 0, 3, 0);
    return bytesRead === 3 && buffer.equals(Buffer.from([0xef, 0xbb, 0xbf]));
  } finally {
    await file.close();
  }
};

const isJson = (format: DataFormat): boolean => format === 'json' || format === 'ndjson';

const nowhere = (): Writable => new Writable({ write: (_chunk, _encoding, done) => done() });

const explain = (path: string, cause: unknown): OperationalError => {
  if (cause instanceof OperationalError) return cause;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (code === 'Z_BUF_ERROR')
    return new OperationalError(`${path}: the gzip file ends before its data does`, { help: 'Copy or export it again.', cause });
  if (code.startsWith('Z_') || code.startsWith('ZSTD_'))
    return new OperationalError(`${path}: this is not a sound ${packing(path) === '.zst' ? 'zstd' : 'gzip'} file`, {
      help: 'Copy or export it again.',
      cause,
    });
  return new OperationalError(`${path}: cannot be read (${code || String(cause)})`, { cause });
};

/** What is to be prepared. */
export interface FileToPrepare {
  /** How messages name the file. */
  readonly path: string;
  readonly absolute: string;
  /** Absolute path for copies. */
  readonly copy: string;
  readonly format: DataFormat;
  /** Between the values of csv and tsv. */
  readonly delimiter: string;
  readonly encoding: Encoding;
  /** How JSON becomes a table. */
  readonly json: Omit<JsonLayout, 'path' | 'isLines'>;
}

async function* unchanged(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  yield* chunks;
}

/** Unpacks, decodes, checks and, where needed, copies a text; gives back where its whole text lies. */
const prepareText = async ({ path, absolute, copy, format, encoding }: FileToPrepare, hashed: Tap, checked: Tap): Promise<string> => {
  const unpack = unpacker(path);
  const copies = unpack !== null || isJson(format) || encoding !== 'utf-8' || (await startsWithMark(absolute));
  const source = createReadStream(absolute, { highWaterMark: CHUNK });
  const sink = copies ? createWriteStream(copy, { mode: 0o600 }) : nowhere();
  const read: Tap = (chunks) => checked(checkText(decodeText(chunks, encoding, path), path));
  if (unpack) await pipeline(source, hashed, unpack, read, sink);
  else await pipeline(source, hashed, read, sink);
  return copies ? copy : absolute;
};

/** What is found out about a text while it goes by. */
interface Seen {
  readonly tap: Tap;
  readonly rejected: readonly RejectedRow[];
  flat(): FlatColumns | null;
}

const seen = ({ path, format, delimiter, json }: FileToPrepare): Seen => {
  if (isJson(format)) {
    const flattener = jsonFlattener({ path, isLines: format === 'ndjson', ...json });
    return { tap: flattener.flatten, rejected: [], flat: () => ({ table: [PLACE, ...json.wanted], found: flattener.columns() }) };
  }
  if (format === 'parquet') return { tap: unchanged, rejected: [], flat: () => null };
  const checker = recordChecker(delimiter);
  return { tap: checker.check, rejected: checker.rejected, flat: () => null };
};

/**
 * Reads a file once, before the engine does: takes its SHA-256 and makes sure that it is whole, that a text is UTF-8,
 * and which rows fit the header. The engine takes a cut-off gzip file for a complete one, checks only the text of columns
 * that it is asked for, and makes rows from the rest of a row whose quotes are wrong; so it is not asked. JSON becomes a table.
 * @throws OperationalError when the file cannot be read, is cut off or is not UTF-8
 */
export const prepareFile = async (file: FileToPrepare): Promise<PreparedFile> => {
  const hash = createHash('sha256');
  async function* hashed(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of chunks) {
      hash.update(chunk);
      yield chunk;
    }
  }
  const { tap, rejected, flat } = seen(file);
  try {
    let text = file.absolute;
    if (file.format === 'parquet') await pipeline(createReadStream(text, { highWaterMark: CHUNK }), hashed, nowhere());
    else text = await prepareText(file, hashed, tap);
    if (rejected.length > 0) await copyWithout(text, `${file.copy}.fit`, rejected);
    return {
      text,
      readable: rejected.length > 0 ? `${file.copy}.fit` : text,
      rejected,
      flat: flat(),
      sha256: hash.digest('hex'),
    };
  } catch (cause) {
    throw explain(file.path, cause);
  }
};
