import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { RejectedRow } from '../records/rejected-row.ts';

/** Copies a text without some rows and their line ends. */
export const copyWithout = async (from: string, to: string, rejected: readonly RejectedRow[]): Promise<void> => {
  async function* kept(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    let offset = 0;
    let next = 0;
    for await (const chunk of chunks) {
      const end = offset + chunk.length;
      let at = offset;
      for (let row = rejected[next]; row && row.record.start < end; row = rejected[next]) {
        if (row.record.start > at) yield chunk.subarray(at - offset, row.record.start - offset);
        at = Math.min(row.resume, end);
        // What goes on after this piece is looked at again with the next one.
        if (row.resume > end) break;
        next++;
      }
      if (at < end) yield chunk.subarray(at - offset);
      offset = end;
    }
  }
  await pipeline(createReadStream(from, { highWaterMark: 1 << 20 }), kept, createWriteStream(to, { mode: 0o600 }));
};
