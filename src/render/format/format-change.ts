import type { Direction, EffectiveTarget, Unit } from '../../model/index.ts';
import { decimalsOf, fixed, shown, unitFormat } from '../../quantity/index.ts';

/** A difference this far below the unit's usual decimals is not worth a digit. */
const extraDecimals = 4;

/** What a difference is read against. */
export interface ChangeContext {
  readonly unit: Unit;
  readonly direction: Direction;
  /** The newer of the two values. */
  readonly value: number;
  readonly target: EffectiveTarget | null;
  /** Whether both values rest on enough observations to be called better or worse. */
  readonly enough: boolean;
}

function distance(value: number, [low, high]: readonly [number, number]): number {
  return Math.max(low - value, value - high, 0);
}

/** 1 for better, -1 for worse, 0 where neither can be said. */
function goodness(change: number, { direction, value, target }: ChangeContext): number {
  if (direction === 'higher') return Math.sign(change);
  if (direction === 'lower') return -Math.sign(change);
  if (direction === 'demand' || target?.between === undefined) return 0;
  return Math.sign(distance(value - change, target.between) - distance(value, target.between));
}

/**
 * A difference with its sign, unit and whether it is for the better: `+1.3 points, better`. The word follows from the
 * KPI's direction, for a band from the distance to it; demand has no good direction. On too few observations the
 * difference is shown and not called anything.
 */
export function formatChange(change: number, context: ChangeContext): string {
  const { difference } = unitFormat(context.unit);
  if (change === 0) return 'no change';
  let digits = decimalsOf(change, context.unit);
  const limit = digits + extraDecimals;
  while (digits < limit && shown(change, digits) === 0) digits += 1;
  if (shown(change, digits) === 0) return 'almost no change';
  const amount = `${change > 0 ? '+' : ''}${fixed(change, digits)}${difference === '' ? '' : ` ${difference}`}`;
  if (!context.enough) return `${amount}, too few to say`;
  const good = goodness(change, context);
  return good === 0 ? amount : `${amount}, ${good > 0 ? 'better' : 'worse'}`;
}
