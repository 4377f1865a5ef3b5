import { printRow } from '../expression/index.ts';
import type { Formula, Kpi } from '../model/index.ts';
import type { Draft } from './draft.ts';
import { requiredChange } from './required-change.ts';
import type { PlacedRequirement } from './requirements-of.ts';

type Requirement = PlacedRequirement['requirement'];

/** What a part of a whole can be, in percent. */
const LOWEST = 0;
const HIGHEST = 100;

/**
 * Whether every value of a formula provably lies between 0 and 100: a share, or `percent(count(a), count(b))` when `a`
 * takes the same view and every condition of `b`. Other percentages may exceed 100, such as resolved per created.
 */
export function isPartOfWhole(formula: Formula): boolean {
  if (formula.kind === 'aggregate') return formula.function === 'share';
  if (formula.kind !== 'scalar-call' || formula.operator !== 'percent') return false;
  const [part, whole] = formula.arguments;
  if (part?.kind !== 'aggregate' || whole?.kind !== 'aggregate') return false;
  if (part.function !== 'count' || whole.function !== 'count' || part.selection.view !== whole.selection.view) return false;
  const narrowed = new Set(part.selection.conditions.map(printRow));
  return whole.selection.conditions.every((condition) => narrowed.has(printRow(condition)));
}

/** Where the values lie that meet a requirement, both ends included, and the key that says so. */
export interface MetRange {
  readonly key: 'at_least' | 'at_most' | 'between' | 'improve';
  readonly low: number;
  readonly high: number;
}

/** The values that meet an `improve`; none when they depend on a baseline that is not known yet. */
function* improvedRange(kpi: Draft<Kpi>, improve: string | number): Generator<MetRange> {
  const change = requiredChange(kpi, improve);
  if (change === null) return;
  const higher = kpi.metric?.direction === 'higher';
  yield { key: 'improve', low: higher ? change : -Infinity, high: higher ? Infinity : change };
}

/** The ranges that a requirement asks for; without those that other rules refuse: any target on demand, and an empty band. */
export function* metRangesOf(kpi: Draft<Kpi>, { at_least, at_most, between, improve }: Requirement): Generator<MetRange> {
  if (kpi.metric?.direction === 'demand') return;
  if (at_least !== undefined) yield { key: 'at_least', low: at_least, high: Infinity };
  if (at_most !== undefined) yield { key: 'at_most', low: -Infinity, high: at_most };
  const [low, high] = between ?? [];
  if (low !== undefined && high !== undefined && low < high) yield { key: 'between', low, high };
  if (improve !== undefined) yield* improvedRange(kpi, improve);
}

/** A tenth more than 100 / 1.1 is 100 and a bit: judgement takes what differs by rounding alone as equal. */
const ROUNDING = 1e-9;

/** Whether no part of a whole is in the range. */
export const isNeverMet = ({ low, high }: MetRange): boolean => low > HIGHEST + ROUNDING || high < LOWEST - ROUNDING;

/** Whether every part of a whole is in the range. */
export const isNeverMissed = ({ low, high }: MetRange): boolean => low <= LOWEST && high >= HIGHEST;
