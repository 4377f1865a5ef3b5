import { quoted } from '../../diagnostic/index.ts';
import type { Requirement, Target } from '../../model/index.ts';
import type { Draft } from '../draft.ts';
import { improvementOf } from '../required-change.ts';
import { defineRule, type Rule } from '../rule.ts';

type Key = 'at_least' | 'at_most' | 'improve';
const keys: readonly Key[] = ['at_least', 'at_most', 'improve'];

/** How demanding a requirement is on the scale of `key`: more is harder; `null` when it is not on that scale. */
function demand(requirement: Draft<Requirement>, key: Key, relative: boolean): number | null {
  const value = requirement[key];
  if (value === undefined) return null;
  if (key === 'at_most') return -Number(value);
  if (key === 'at_least') return Number(value);
  const improvement = improvementOf(value);
  return improvement.relative === relative ? improvement.size : null;
}

interface Step {
  /** `null` for the target itself. */
  readonly index: number | null;
  readonly requirement: Draft<Requirement>;
}

interface Overshoot {
  readonly key: Key;
  readonly value: string;
  readonly next: string;
  readonly target: boolean;
}

/** The keys by which a step asks for more than the next one. */
function* overshoots(step: Step, next: Step | undefined): Generator<Overshoot> {
  if (next === undefined) return;
  for (const key of keys) {
    const value = step.requirement[key];
    const relative = typeof value === 'string';
    const here = demand(step.requirement, key, relative);
    const there = demand(next.requirement, key, relative);
    if (here === null || there === null || here <= there) continue;
    yield { key, value: String(value), next: String(next.requirement[key]), target: next.index === null };
  }
}

/** The steps of a target in order, the target itself last. */
function stepsOf(target: Draft<Target>): readonly Step[] {
  const milestones = (target.milestones ?? []).flatMap((requirement, index) => (requirement === undefined ? [] : [{ index, requirement }]));
  return [...milestones, { index: null, requirement: target }];
}

/** A step that asks for more than what follows it is a slip of the pen, or a target that will be lowered. */
export const milestoneProgress: Rule = defineRule({
  code: 'milestone-progress',
  law: 'Each milestone asks for no more than the next one, and none for more than the target.',
  severity: 'error',
  message: (p: Overshoot) =>
    `this milestone asks for more (${quoted(`${p.key}: ${p.value}`)}) than ${p.target ? 'the target' : 'the next one'} (${quoted(`${p.key}: ${p.next}`)})`,
  help: () => 'Milestones approach the target step by step.',
  *check({ kpis }) {
    for (const { definition } of kpis) {
      const steps = stepsOf(definition.value.target ?? {});
      for (const [at, step] of steps.slice(0, -1).entries()) {
        for (const params of overshoots(step, steps[at + 1])) {
          yield { definition, path: ['target', 'milestones', step.index ?? 0, params.key], part: 'value', params };
        }
      }
    }
  },
});
