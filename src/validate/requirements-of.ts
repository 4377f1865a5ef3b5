import type { Kpi, Path, Requirement, Target } from '../model/index.ts';
import type { Draft } from './draft.ts';

/** A requirement of a target, with its place in the file. */
export interface PlacedRequirement {
  readonly path: Path;
  readonly requirement: Draft<Requirement> & { readonly near?: number | undefined };
}

function* overridesOf(segments: Draft<Target>['segments']): Generator<PlacedRequirement> {
  for (const [field, values] of Object.entries(segments ?? {})) {
    for (const [value, requirement] of Object.entries(values ?? {})) {
      if (requirement !== undefined) yield { path: ['target', 'segments', field, value], requirement };
    }
  }
}

/** Every requirement that a KPI makes: of the target itself, its milestones and its overrides, in this order. */
export function* requirementsOf(kpi: Draft<Kpi>): Generator<PlacedRequirement> {
  const { target } = kpi;
  if (target === undefined) return;
  yield { path: ['target'], requirement: target };
  for (const [index, milestone] of (target.milestones ?? []).entries()) {
    if (milestone !== undefined) yield { path: ['target', 'milestones', index], requirement: milestone };
  }
  yield* overridesOf(target.segments);
}
