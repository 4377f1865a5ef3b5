/** A value of a CSV field; `null` is an empty field. */
export type CsvValue = string | number | boolean | null;

const field = (value: CsvValue): string => {
  const text = value === null ? '' : String(value);
  return /[",\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
};

/** One column: its header and how it reads a row. */
export type Column<Row> = readonly [header: string, read: (row: Row) => CsvValue];

/** A CSV text with a header line, quoted as RFC 4180 asks, lines ended by a line feed. */
export const csv = <Row>(rows: readonly Row[], columns: readonly Column<Row>[]): string =>
  [columns.map(([header]) => field(header)), ...rows.map((row) => columns.map(([, read]) => field(read(row))))]
    .map((cells) => `${cells.join(',')}\n`)
    .join('');
