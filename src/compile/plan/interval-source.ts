import { aggregateKey } from '../../expression/index.ts';
import type { AggregateSource, Formula, IntervalSource } from '../../model/index.ts';
import type { ScanBuilder } from './scan-builder.ts';

/** What the interval rules look at. */
interface Context {
  readonly sources: Readonly<Record<string, AggregateSource>>;
  readonly scans: readonly ScanBuilder[];
}

const conditions = (scan: ScanBuilder | undefined, position: number): readonly number[] => scan?.accumulatorAt(position)?.when ?? [];

/** The rows of one count are provably among the rows of the other: same rows, and every condition of the whole is one of the part. */
const isPart = (part: AggregateSource, whole: AggregateSource, { scans }: Context): boolean => {
  if (part.kind !== 'count' || whole.kind !== 'count' || part.scan !== whole.scan) return false;
  const narrowed = new Set(conditions(scans[part.scan], part.n));
  return conditions(scans[whole.scan], whole.n).every((condition) => narrowed.has(condition));
};

const ofAggregate = (source: AggregateSource, { scans }: Context): IntervalSource => {
  if (source.kind === 'share') return { kind: 'wilson', scan: source.scan, part: source.value, whole: source.n };
  if (source.kind === 'quantile') return { kind: 'order-statistics', source };
  if (source.kind !== 'average') return null;
  const scan = scans[source.scan];
  const sum = scan?.accumulatorAt(source.value);
  if (!scan || sum?.kind !== 'sum') return null;
  return { kind: 'student-t', scan: source.scan, n: source.n, moments: scan.accumulator({ ...sum, kind: 'moments' }) };
};

/**
 * Which interval a formula can have: Wilson's for a share and for `percent(count(a), count(b))` when a is a part of b,
 * order statistics for a bare percentile, Student's for a bare average. Other arithmetic has none that we claim to know.
 */
export const intervalSource = (formula: Formula, context: Context): IntervalSource => {
  const source = (node: Formula | undefined): AggregateSource | undefined =>
    node?.kind === 'aggregate' ? context.sources[aggregateKey(node)] : undefined;
  if (formula.kind === 'literal') return null;
  if (formula.kind === 'aggregate') {
    const own = source(formula);
    return own ? ofAggregate(own, context) : null;
  }
  if (formula.operator !== 'percent') return null;
  const [part, whole] = formula.arguments.map(source);
  if (!part || !whole || !isPart(part, whole, context)) return null;
  return { kind: 'wilson', scan: part.scan, part: part.n, whole: whole.n };
};
