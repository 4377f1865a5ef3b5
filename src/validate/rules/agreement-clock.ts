import type { Agreement, Path } from '../../model/index.ts';
import type { Draft } from '../draft.ts';
import { defineRule, type Rule } from '../rule.ts';

type Mistake = 'response' | 'stop' | 'policy';

const messages: Readonly<Record<Mistake, string>> = {
  response: 'a first response is given once: a reopening does nothing to it',
  stop: '`reopen: restart` stops at each resolution, so this would never be used',
  policy: 'an agreement runs on one calendar a ticket',
};

const help: Readonly<Record<Mistake, string>> = {
  response: 'Leave out `reopen`.',
  stop: 'Leave out `stop`, or choose another `reopen`.',
  policy: 'Write `policy: last` for the calendar that the ticket names now, or `policy: first` for that at its start.',
};

const mistakesOf = ({ metric, stop, clock }: Draft<Agreement>): readonly (readonly [Mistake, Path])[] => [
  ...(metric === 'first_response' && clock?.reopen !== undefined ? [['response', ['clock', 'reopen']] as const] : []),
  ...(metric === 'resolution' && clock?.reopen === 'restart' && stop !== undefined ? [['stop', ['stop']] as const] : []),
  ...(typeof clock?.calendar === 'object' && clock.calendar.policy === 'at_event'
    ? [['policy', ['clock', 'calendar', 'policy']] as const]
    : []),
];

/** A key that does nothing makes a reader believe that it does. */
export const agreementClock: Rule = defineRule({
  code: 'agreement-clock',
  law: 'The clock of an agreement says only what changes the outcome.',
  severity: 'error',
  message: (p: { mistake: Mistake }) => messages[p.mistake],
  help: (p: { mistake: Mistake }) => help[p.mistake],
  *check({ project }) {
    for (const [name, agreement] of Object.entries(project?.value.agreements ?? {})) {
      for (const [mistake, path] of mistakesOf(agreement ?? {})) {
        if (project !== null) yield { definition: project, path: ['agreements', name, ...path], part: 'value', params: { mistake } };
      }
    }
  },
});
