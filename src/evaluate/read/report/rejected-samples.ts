import { open } from 'node:fs/promises';
import type { DataIssue } from '../../../model/index.ts';
import type { DescribedData } from '../described-data.ts';

const SAMPLES = 5;

/** Bytes of a rejected row that are shown. */
const SHOWN = 200;

const beginningOf = async (path: string, start: number, end: number): Promise<string> => {
  const file = await open(path);
  try {
    const length = Math.min(end - start, SHOWN);
    const { buffer } = await file.read(Buffer.alloc(length), 0, length, start);
    // A character that is cut in two at the end is left out.
    return buffer.toString('utf8').replace(/�+$/, '');
  } finally {
    await file.close();
  }
};

/** The first rejected rows of a data set: where they stand, why they do not fit, and how they begin. */
export const rejectedSamples = ({ files }: DescribedData): Promise<DataIssue['samples']> => {
  const first = files.flatMap((file) => file.rejected.slice(0, SAMPLES).map((row) => ({ file, row }))).slice(0, SAMPLES);
  return Promise.all(
    first.map(async ({ file, row: { record, reason } }) => ({
      file: file.path,
      line: record.line,
      text: `${reason}: ${await beginningOf(file.text, record.start, record.end)}`,
    })),
  );
};
