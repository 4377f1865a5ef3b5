import type { EffectiveTarget, Kpi } from '../../model/index.ts';
import type { ResolvedBaseline } from './baseline.ts';
import { improvedRequirement } from './improved-requirement.ts';
import { limitsOf } from './limits.ts';
import { formatExact, formatValue } from '../../quantity/index.ts';
import type { DatedRequirement } from './requirement-in-force.ts';
import type { Unjudgeable } from '../unknown.ts';

/** A target with only numbers in it, or why there is none. */
export type ResolvedTarget =
  | {
      readonly kind: 'target';
      readonly target: EffectiveTarget;
      /** Where the number comes from, when it was computed; a sentence. */
      readonly origin?: string;
    }
  | ({ readonly kind: 'none' } & Unjudgeable);

/** What a relative target is measured from. */
export interface Start {
  readonly baseline: ResolvedBaseline | null;
  /** Below this many observations a baseline is used and said to be thin. */
  readonly minimum: number;
}

/**
 * Turns a requirement into numbers. A relative target without a baseline is unknown, never a pass: what was not
 * measured has not improved.
 */
export function effectiveTarget(kpi: Kpi, requirement: DatedRequirement | null, start: Start): ResolvedTarget {
  if (requirement === null) return noTarget('This KPI has no target: it is shown, not judged.');
  const { improve, ...stated } = requirement;
  if (improve !== undefined) return improvedTarget(kpi, { ...stated, improve }, start);
  if (limitsOf(stated) === null) return noTarget('The target requires nothing for this period.');
  return { kind: 'target', target: withRealBand(stated) };
}

type RelativeRequirement = DatedRequirement & { readonly improve: string | number };

function improvedTarget({ metric }: Kpi, { improve, ...stated }: RelativeRequirement, { baseline, minimum }: Start): ResolvedTarget {
  if (baseline === null) return noBaseline('this KPI declares no baseline');
  if (baseline.kind === 'unknown') return noBaseline(baseline.reason);
  const { direction, unit } = metric;
  if (direction !== 'higher' && direction !== 'lower') return noBaseline(`the direction ${direction} has no better side`);
  const improved = improvedRequirement(improve, direction, baseline.value);
  if (improved === null) return noBaseline(`${improve} of a baseline of ${formatValue(baseline.value, unit, null)} asks for nothing`);
  const step = typeof improve === 'string' ? improve : formatExact(improve, unit === 'percent' ? 'points' : unit);
  const origin = `The target is ${step} better than the baseline of ${formatValue(baseline.value, unit, null)}${thinness(baseline, minimum)}.`;
  return { kind: 'target', target: withRealBand({ ...stated, ...improved, improve }), origin };
}

/** A baseline from few observations still serves, since nothing better is known of that time; the reader is told. */
function thinness({ fewest }: Extract<ResolvedBaseline, { kind: 'known' }>, minimum: number): string {
  return fewest === undefined || fewest >= minimum ? '' : `, of which a period has only ${fewest} of at least ${minimum} observations`;
}

/** A near value on the good side, as a step below the final target can leave it, is no band and is not reported as one. */
function withRealBand(target: EffectiveTarget): EffectiveTarget {
  const { near, ...bare } = target;
  return near === undefined || (limitsOf(target)?.margin ?? 0) > 0 ? target : bare;
}

function noTarget(reason: string): ResolvedTarget {
  return { kind: 'none', reason_code: 'no-target', reason };
}

function noBaseline(because: string): ResolvedTarget {
  return { kind: 'none', reason_code: 'no-baseline', reason: `The target asks for an improvement, and ${because}.` };
}
