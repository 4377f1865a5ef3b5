import { delimiterByte, recordScanner } from './record-scanner.ts';
import { isEmptyLine, rejection, type RejectedRow } from './rejected-row.ts';

/** Sees a delimited text go by. */
export interface RecordChecker {
  check(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer>;
  /** When all has gone by: the rows that do not fit, in their order. */
  readonly rejected: readonly RejectedRow[];
}

/** Passes a delimited text on, and collects the rows that do not fit its first record, the header. */
export const recordChecker = (delimiter: string): RecordChecker => {
  const rejected: RejectedRow[] = [];
  let pending: Omit<RejectedRow, 'resume'> | null = null;
  let columns = 0;
  const settle = (resume: number): void => {
    if (pending) rejected.push({ ...pending, resume });
    pending = null;
  };
  const scanner = recordScanner(delimiterByte(delimiter), (record) => {
    settle(record.start);
    if (columns === 0) columns = record.values;
    else {
      const reason = isEmptyLine(record, columns) ? null : rejection(record, columns);
      if (reason !== null) pending = { record, reason };
    }
  });
  async function* check(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of chunks) {
      scanner.push(chunk);
      yield chunk;
    }
    scanner.end();
    settle(Infinity);
  }
  return { check, rejected };
};
