import type { Accumulator, Cadence, RowExpression, Scan, SegmentField, View } from '../../model/index.ts';
import { type BoundAggregate } from './bound-aggregate.ts';
import { intern } from './intern.ts';
import { rowKey } from './row-key.ts';

/** A scan that is being put together; each thing that is asked of it twice is computed once. */
export interface ScanBuilder {
  row(expression: RowExpression): number;
  accumulator(accumulator: Accumulator): number;
  /** What stands at a position that `accumulator` gave. */
  accumulatorAt(position: number): Accumulator | undefined;
  segmentSet(fields: readonly string[], types: View['fields']): void;
  build(): Scan;
}

/** What a scan is told apart by: KPIs that agree in it are computed in one pass. */
export const scanKey = ({ view }: BoundAggregate, cadence: Cadence): string =>
  [
    view.dataSet,
    cadence,
    view.time.kind,
    ...(view.time.kind === 'flow' ? [view.time.at] : [view.time.from, view.time.until]).map(rowKey),
  ].join('\n');

/** An empty scan over the data set and the time of a view. */
export const scanBuilder = (view: View, cadence: Cadence): ScanBuilder => {
  const rows = intern<RowExpression>(rowKey);
  const accumulators = intern<Accumulator>((accumulator) => JSON.stringify(accumulator));
  const segmentFields = intern<SegmentField>(({ name }) => name);
  const groupingSets = intern<readonly number[]>((positions) => positions.join());
  groupingSets.add([]);
  return {
    row: rows.add,
    accumulator: accumulators.add,
    accumulatorAt: (position) => accumulators.items[position],
    segmentSet: (fields, types) => {
      const positions = fields.map((name) => segmentFields.add({ name, type: types[name] ?? 'text' }));
      groupingSets.add([...new Set(positions)].toSorted((a, b) => a - b));
    },
    build: () => ({
      dataSet: view.dataSet,
      cadence,
      time: view.time,
      rows: rows.items,
      accumulators: accumulators.items,
      segmentFields: segmentFields.items,
      groupingSets: groupingSets.items,
    }),
  };
};
