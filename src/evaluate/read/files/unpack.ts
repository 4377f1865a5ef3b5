import type { Transform } from 'node:stream';
import * as zlib from 'node:zlib';
import { OperationalError } from '../../../diagnostic/index.ts';

const CHUNK = 1 << 20;

/** Node.js has it from 22.15 and 23.8 on. */
const createZstd = (zlib as { readonly createZstdDecompress?: (options: { readonly chunkSize: number }) => Transform })
  .createZstdDecompress;

const zstd = (path: string): Transform => {
  if (createZstd) return createZstd({ chunkSize: CHUNK });
  throw new OperationalError(`${path}: this version of Node.js cannot read zstd`, {
    help: 'Use Node.js 22.15 or later, or unpack the file, or pack it with gzip.',
  });
};

const unpackers: Readonly<Record<string, (path: string) => Transform>> = {
  '.gz': () => zlib.createGunzip({ chunkSize: CHUNK }),
  '.zst': zstd,
};

/** How a file is packed, by its name: the ending that says so, in small letters, or nothing. */
export const packing = (path: string): string => /\.(?:gz|zst)$/i.exec(path)?.[0].toLowerCase() ?? '';

/**
 * What unpacks a file; `null` when it is not packed.
 * @throws OperationalError when this Node.js cannot
 */
export const unpacker = (path: string): Transform | null => unpackers[packing(path)]?.(path) ?? null;
