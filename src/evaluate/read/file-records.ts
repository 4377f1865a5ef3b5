import { open } from 'node:fs/promises';
import type { CsvRecord } from './csv-records.ts';

/** Cuts the start of a text into records; the last may go on after the end. */
type Split = (bytes: Uint8Array) => Iterable<CsvRecord>;

const WINDOW = 1 << 24;

/**
 * The records of a file with their places in it, read piece by piece. Stop when you have seen enough.
 * @throws the error of the file system
 */
export async function* fileRecords(path: string, split: Split): AsyncGenerator<CsvRecord> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    let offset = 0;
    let line = 1;
    let length = WINDOW;
    while (offset < size) {
      const { bytesRead, buffer } = await file.read(
        Buffer.alloc(Math.min(length, size - offset)),
        0,
        Math.min(length, size - offset),
        offset,
      );
      const isLast = offset + bytesRead >= size;
      let last: CsvRecord | undefined;
      for (const record of split(buffer.subarray(0, bytesRead))) {
        if (last) yield { ...last, start: last.start + offset, end: last.end + offset, line: last.line + line - 1 };
        last = record;
      }
      if (isLast) {
        if (last) yield { ...last, start: last.start + offset, end: last.end + offset, line: last.line + line - 1 };
        return;
      }
      // The last record may go on in the next piece: begin there with it. One that fills the piece needs a longer piece.
      if (!last || last.start === 0) length *= 2;
      else {
        offset += last.start;
        line += last.line - 1;
      }
    }
  } finally {
    await file.close();
  }
}
