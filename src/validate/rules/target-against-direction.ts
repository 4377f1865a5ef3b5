import { quoted } from '../../diagnostic/index.ts';
import type { Direction } from '../../model/index.ts';
import { requirementsOf } from '../requirements-of.ts';
import { defineRule, type Rule } from '../rule.ts';

type Key = 'at_least' | 'at_most' | 'between' | 'improve';

/** What may be required where a direction says what is better. */
const allowed: Readonly<Record<Exclude<Direction, 'demand'>, readonly Key[]>> = {
  higher: ['at_least', 'improve', 'between'],
  lower: ['at_most', 'improve', 'between'],
  band: ['between'],
};

const better: Readonly<Record<Exclude<Direction, 'demand'>, Key>> = { higher: 'at_least', lower: 'at_most', band: 'between' };

const keys: readonly Key[] = ['at_least', 'at_most', 'between', 'improve'];

/** `direction: lower` with `at_least` would call the worst value met. */
export const targetAgainstDirection: Rule = defineRule({
  code: 'target-against-direction',
  law: 'What a target requires agrees with the direction of the metric.',
  severity: 'error',
  message: (p: { key: Key; direction: Exclude<Direction, 'demand'>; line: number }) =>
    `${quoted(p.key)} contradicts the direction ${quoted(p.direction)} of the metric (line ${p.line})`,
  help: (p: { direction: Exclude<Direction, 'demand'> }) => `Use ${quoted(better[p.direction])}, or change the direction.`,
  *check({ kpis }) {
    for (const { definition } of kpis) {
      const direction = definition.value.metric?.direction;
      if (direction === undefined || direction === 'demand') continue;
      const { line } = definition.locate(['metric', 'direction']).start;
      for (const { path, requirement } of requirementsOf(definition.value)) {
        for (const key of keys) {
          if (requirement[key] === undefined || allowed[direction].includes(key)) continue;
          const suggestion = key === 'improve' || direction === 'band' ? undefined : better[direction];
          yield { definition, path: [...path, key], part: 'key', params: { key, direction, line }, suggestion };
        }
      }
    }
  },
});
