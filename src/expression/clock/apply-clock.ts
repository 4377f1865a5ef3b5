import type { Aggregate, Clock, Formula, RowExpression, View } from '../../model/index.ts';
import { durationOperators } from './counts-time.ts';
import { type Ends, reopenedEnds } from './reopen.ts';
import { rowClock } from './row-clock.ts';

/** What a clock is applied in. */
export interface ClockScope {
  /** The calendars of the project. */
  readonly calendars: readonly string[];
  readonly views: Readonly<Record<string, View>>;
}

/**
 * Puts the clock of a KPI into its formula: on every `minutes`, `hours` and `days`, and on `km_median`, wherever they stand.
 * The fields of views keep their own meaning: `age` of `open` is always in days of 24 hours.
 */
export const applyClock = (formula: Formula, clock: Clock | undefined, { calendars, views }: ClockScope): Formula => {
  if (clock === undefined) return formula;
  const counted = rowClock(clock, calendars);
  const withClock = counted === null ? {} : { clock: counted };

  const applyRow = (expression: RowExpression, fields: View['fields']): RowExpression => {
    if (expression.kind !== 'row-call') return expression;
    const args = expression.arguments.map((argument) => applyRow(argument, fields));
    const [from, to] = args;
    if (!durationOperators.has(expression.operator) || from === undefined || to === undefined) return { ...expression, arguments: args };
    return { ...expression, arguments: reopenedEnds([from, to], clock.reopen, fields), ...withClock };
  };

  const applyAggregate = (aggregate: Aggregate): Aggregate => {
    const fields = views[aggregate.selection.view]?.fields ?? {};
    const row = (expression: RowExpression): RowExpression => applyRow(expression, fields);
    const args = aggregate.arguments.map(row);
    const applied = {
      ...aggregate,
      selection: { ...aggregate.selection, conditions: aggregate.selection.conditions.map(row) },
      arguments: args,
    };
    if (aggregate.function !== 'km_median') return applied;
    return { ...applied, arguments: reopenedEnds(args as readonly RowExpression[] as Ends, clock.reopen, fields), ...withClock };
  };

  const apply = (node: Formula): Formula => {
    if (node.kind === 'literal') return node;
    return node.kind === 'aggregate' ? applyAggregate(node) : { ...node, arguments: node.arguments.map(apply) };
  };
  return apply(formula);
};
