import { quoted } from '../../diagnostic/index.ts';
import type { Agreement, Path } from '../../model/index.ts';
import type { Draft } from '../draft.ts';
import { defineRule, type Rule } from '../rule.ts';

function* spansOf({ target }: Draft<Agreement>): Generator<readonly [path: Path, span: string]> {
  if (typeof target === 'string') yield [['target'], target];
  else {
    for (const [field, spans] of Object.entries(target ?? {})) {
      for (const [value, span] of Object.entries(spans ?? {})) if (span !== undefined) yield [['target', field, value], span];
    }
  }
}

/** "Three days" on a clock of eight hours a day are nine working days, which is seldom what was promised. */
export const daysOfBusinessClock: Rule = defineRule({
  code: 'days-of-business-clock',
  law: 'A promise in business hours is written in hours.',
  severity: 'warning',
  message: (p: { span: string }) => `${quoted(p.span)} counts 24 business hours for each day: on eight hours a day, three working days`,
  help: () => 'Write hours: `8h` for one working day of eight.',
  *check({ project }) {
    if (project === null) return;
    for (const [name, agreement] of Object.entries(project.value.agreements ?? {})) {
      if (agreement?.clock?.calendar === undefined) continue;
      for (const [path, span] of spansOf(agreement)) {
        if (span.endsWith('d')) yield { definition: project, path: ['agreements', name, ...path], part: 'value', params: { span } };
      }
    }
  },
});
