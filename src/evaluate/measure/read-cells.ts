import { instantText } from '../../calendar/index.ts';
import type { Cell as Value, Scan, SegmentField } from '../../model/index.ts';
import type { EngineRow, EngineValue } from '../engine/engine.ts';
import type { Cell } from './cell.ts';
import { type CellTable, noSegments, type SegmentBy, type SegmentCells, segmentKey, setKey } from './cell-table.ts';

/** One row of a scan's statement with its place in the table and what it holds. */
export interface ReadRow {
  readonly row: EngineRow;
  readonly cell: Cell;
}

const segmentValue = (value: EngineValue | undefined, { type }: SegmentField): Value => {
  if (value === null || value === undefined) return null;
  if (typeof value === 'bigint') return type === 'timestamp' ? instantText(value, 'UTC').replace('+00:00', 'Z') : Number(value);
  return typeof value === 'object' ? String(value) : value;
};

/** The bits of the column `cell`: a segment field is grouped by where its bit is clear, the first field has the highest bit. */
const groupedFields = ({ segmentFields }: Scan, mask: number): readonly number[] =>
  segmentFields.map((_, index) => index).filter((index) => (mask & (2 ** (segmentFields.length - 1 - index))) === 0);

const asDay = (value: EngineValue | undefined): number | null => (value === null || value === undefined ? null : Number(value));

/** Puts the rows of a scan's statement in order. */
export const readCells = (scan: Scan, rows: readonly ReadRow[]): CellTable => {
  const sets = new Map<string, Map<string, SegmentCells>>();
  const days: (number | null)[] = [];
  let firstMicros: bigint | null = null;
  for (const { row, cell } of rows) {
    const first = row['first'];
    // Over no rows at all SQL still gives one line of totals.
    if (typeof first !== 'bigint') continue;
    const fields = groupedFields(scan, Number(row['cell']));
    const by: SegmentBy = Object.fromEntries(
      fields.flatMap((index) => {
        const field = scan.segmentFields[index];
        return field ? [[field.name, segmentValue(row[`s${index}`], field)]] : [];
      }),
    );
    const day = asDay(row['period']);
    if (fields.length === 0) {
      days.push(day);
      if (firstMicros === null || first < firstMicros) firstMicros = first;
    }
    const set = setKey(Object.keys(by));
    const segments = sets.get(set) ?? new Map<string, SegmentCells>();
    sets.set(set, segments);
    const key = segmentKey(by);
    const segment = segments.get(key) ?? { by, periods: new Map<number | null, Cell>() };
    segments.set(key, segment);
    segment.periods.set(day, cell);
  }
  return { firstMicros, days, segments: (set) => sets.get(setKey(set)) ?? noSegments };
};
