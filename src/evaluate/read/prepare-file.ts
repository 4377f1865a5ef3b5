import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { OperationalError } from '../../diagnostic/index.ts';
import { checkText } from './check-text.ts';
import { isGzip } from './file-format.ts';

/** A file that the engine may read. */
export interface PreparedFile {
  /** Absolute path of what the engine reads: the file itself, or its unpacked copy. */
  readonly readable: string;
  /** SHA-256 of the file as it lies on disk, in hexadecimal. */
  readonly sha256: string;
}

const CHUNK = 1 << 20;

const startsWithMark = async (path: string): Promise<boolean> => {
  const file = await open(path);
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(3), 0, 3, 0);
    return bytesRead === 3 && buffer.equals(Buffer.from([0xef, 0xbb, 0xbf]));
  } finally {
    await file.close();
  }
};

const nowhere = (): Writable => new Writable({ write: (_chunk, _encoding, done) => done() });

const explain = (path: string, cause: unknown): OperationalError => {
  if (cause instanceof OperationalError) return cause;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (code === 'Z_BUF_ERROR')
    return new OperationalError(`${path}: the gzip file ends before its data does`, { help: 'Copy or export it again.', cause });
  if (code.startsWith('Z_'))
    return new OperationalError(`${path}: this is not a sound gzip file`, { help: 'Copy or export it again.', cause });
  return new OperationalError(`${path}: cannot be read (${code || String(cause)})`, { cause });
};

/**
 * Reads a file once, before the engine does: takes its SHA-256 and makes sure that it is whole. A text must be UTF-8;
 * it is copied to `copy` when it has to be unpacked or has a byte-order mark. The engine itself takes a cut-off gzip
 * file for a complete one.
 * @param path how messages name the file
 * @throws OperationalError when the file cannot be read, is cut off or is not UTF-8
 */
export const prepareFile = async (path: string, absolute: string, copy: string, isText: boolean): Promise<PreparedFile> => {
  const hash = createHash('sha256');
  async function* hashed(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of chunks) {
      hash.update(chunk);
      yield chunk;
    }
  }
  const checked = (chunks: AsyncIterable<Buffer>): AsyncIterable<Buffer> => (isText ? checkText(chunks, path) : chunks);
  try {
    const unpack = isText && isGzip(path);
    const copies = unpack || (isText && (await startsWithMark(absolute)));
    const source = createReadStream(absolute, { highWaterMark: CHUNK });
    const sink = copies ? createWriteStream(copy, { mode: 0o600 }) : nowhere();
    if (unpack) await pipeline(source, hashed, createGunzip({ chunkSize: CHUNK }), checked, sink);
    else await pipeline(source, hashed, checked, sink);
    return { readable: copies ? copy : absolute, sha256: hash.digest('hex') };
  } catch (cause) {
    throw explain(path, cause);
  }
};
