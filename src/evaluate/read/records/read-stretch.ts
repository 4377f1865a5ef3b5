import { open } from 'node:fs/promises';

/** The text of a stretch of a file; a character that is cut in two at its end is left out. */
export const readStretch = async (path: string, start: number, length: number): Promise<string> => {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, start);
    return buffer.toString('utf8', 0, bytesRead).replace(/\uFFFD+$/, '');
  } finally {
    await file.close();
  }
};
