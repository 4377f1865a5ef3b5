import { OperationalError } from '../../../diagnostic/index.ts';
import type { Encoding } from '../../../model/index.ts';

type Decode = (bytes: Buffer, isLast: boolean) => string;

const byPlatform = (label: string): Decode => {
  const decoder = new TextDecoder(label, { fatal: true });
  return (bytes, isLast) => decoder.decode(bytes, { stream: !isLast });
};

/** The platform takes `latin1` for Windows-1252, as browsers must; bytes 0x80 to 0x9F of ISO 8859-1 are control characters. */
const latin1: Decode = (bytes) => bytes.toString('latin1');

/** Without a byte-order mark the place of the first NUL tells, which half of every Latin letter is; little-endian is what Windows writes. */
const utf16 = (first: Buffer): Decode => {
  const isBig = (first[0] === 0xfe && first[1] === 0xff) || (first[0] === 0 && first[1] !== 0);
  return byPlatform(isBig ? 'utf-16be' : 'utf-16le');
};

const decoders: Readonly<Record<Exclude<Encoding, 'utf-8'>, (first: Buffer) => Decode>> = {
  'utf-16': utf16,
  'latin-1': () => latin1,
  'windows-1252': () => byPlatform('windows-1252'),
};

/**
 * Passes a text on as UTF-8.
 * @throws OperationalError when it is not in that encoding
 */
export async function* decodeText(chunks: AsyncIterable<Buffer>, encoding: Encoding, path: string): AsyncGenerator<Buffer> {
  if (encoding === 'utf-8') {
    yield* chunks;
    return;
  }
  let decode: Decode | null = null;
  const decoded = (bytes: Buffer, isLast: boolean): Buffer => {
    decode ??= decoders[encoding](bytes);
    try {
      return Buffer.from(decode(bytes, isLast));
    } catch (cause) {
      throw new OperationalError(`${path}: the text is not ${encoding}, or ends in the middle of a character`, {
        help: 'Set `encoding` to what the file is, or export it again.',
        cause,
      });
    }
  };
  for await (const chunk of chunks) yield decoded(chunk, false);
  const rest = decoded(Buffer.alloc(0), true);
  if (rest.length > 0) yield rest;
}
