import { open } from 'node:fs/promises';
import type { DataFormat } from '../../../model/index.ts';

/** The engine's names for the ways in which objects follow each other in a file. */
export type JsonLayout = 'newline_delimited' | 'array' | 'unstructured';

/**
 * How the objects of a JSON file follow each other: one a line in `ndjson`; in `json` a list when it begins with `[`,
 * else one after the other. Said outright, because the engine's own guess follows nested values until the stack ends.
 */
export const jsonLayout = async (format: DataFormat, readable: string): Promise<JsonLayout> => {
  if (format === 'ndjson') return 'newline_delimited';
  const file = await open(readable);
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(4096), 0, 4096, 0);
    return buffer.toString('utf8', 0, bytesRead).trimStart().startsWith('[') ? 'array' : 'unstructured';
  } finally {
    await file.close();
  }
};
