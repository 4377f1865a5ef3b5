import { quoted } from '../../diagnostic/index.ts';
import { aggregatesOf, countsTime } from '../../expression/index.ts';
import { type Clock, type Definition, type Formula, type Path, recordedFields, type View } from '../../model/index.ts';
import type { Draft } from '../draft.ts';
import { defineRule, type Report, type Rule } from '../rule.ts';

interface Params {
  readonly message: string;
  readonly help: string;
}

const at = (definition: Definition<unknown>, path: Path, message: string, help: string): Report<Params> => ({
  definition,
  path: ['clock', ...path],
  part: 'value',
  params: { message, help },
});

const timedViews = (formula: Formula, views: Readonly<Record<string, View>>): readonly View[] => [
  ...new Set(
    aggregatesOf(formula)
      .filter(countsTime)
      .flatMap(({ selection }) => views[selection.view] ?? []),
  ),
];

/** A value that the history alone can tell exists for tickets alone. */
function* historyProblems(definition: Definition<unknown>, clock: Draft<Clock>, views: readonly View[]): Generator<Report<Params>> {
  const other = views.find(({ dataSet }) => dataSet !== 'tickets');
  if (other === undefined) return;
  const help = 'Pauses and reopenings are known of tickets alone; count on a calendar, or use a view of tickets.';
  const words = `the rows of ${quoted(other.name)} are no tickets`;
  if (clock.pause !== undefined) yield at(definition, ['pause'], `${words}, so their clock cannot pause`, help);
  if (clock.reopen !== undefined) yield at(definition, ['reopen'], `${words}, so they are not reopened`, help);
}

function* fieldProblems(definition: Definition<unknown>, clock: Draft<Clock>, views: readonly View[]): Generator<Report<Params>> {
  const { calendar } = clock;
  if (typeof calendar !== 'object' || calendar.field === undefined) return;
  const { field, policy = 'last' } = calendar;
  const path = ['calendar', 'field'];
  const without = views.find(({ fields, derived }) => fields[field] !== 'text' || Object.hasOwn(derived, field));
  if (without !== undefined) {
    const help = `The names of calendars stand in a text field of the data set, such as calendar_id.`;
    yield at(definition, path, `${quoted(field)} is no text field of the rows of ${quoted(without.name)}`, help);
    return;
  }
  if (policy === 'last') return;
  const other = views.find(({ dataSet }) => dataSet !== 'tickets');
  if (Object.hasOwn(recordedFields, field) && other === undefined) return;
  const help = `The history tells of ${Object.keys(recordedFields).join(', ')} of tickets; with the policy \`last\` any text field will do.`;
  yield at(definition, ['calendar', 'policy'], `no history tells which values ${quoted(field)} had`, help);
}

/** A clock that asks of rows what they cannot have would leave every duration without value. */
export const clockRows: Rule = defineRule({
  code: 'clock-rows',
  law: 'A clock asks of the rows of a formula only what they have.',
  severity: 'error',
  message: ({ message }: Params) => message,
  help: ({ help }: Params) => help,
  *check({ kpis, views }) {
    for (const { definition, formula } of kpis) {
      const { clock } = definition.value;
      if (formula === null || clock === undefined) continue;
      const timed = timedViews(formula, views);
      yield* historyProblems(definition, clock, timed);
      yield* fieldProblems(definition, clock, timed);
    }
  },
});
