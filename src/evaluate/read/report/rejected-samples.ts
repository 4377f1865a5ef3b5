import type { DataIssue } from '../../../model/index.ts';
import type { DescribedData } from '../described-data.ts';
import { readStretch } from '../records/read-stretch.ts';

const SAMPLES = 5;

/** Bytes of a rejected row that are shown. */
const SHOWN = 200;

/** The first rejected rows of a data set: where they stand, why they do not fit, and how they begin. */
export const rejectedSamples = ({ files }: DescribedData): Promise<DataIssue['samples']> => {
  const first = files.flatMap((file) => file.rejected.slice(0, SAMPLES).map((row) => ({ file, row }))).slice(0, SAMPLES);
  return Promise.all(
    first.map(async ({ file, row: { record, reason } }) => ({
      file: file.path,
      line: record.line,
      text: `${reason}: ${await readStretch(file.text, record.start, Math.min(record.end - record.start, SHOWN))}`,
    })),
  );
};
