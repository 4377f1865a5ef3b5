import { aggregatesOf, fieldsOf, rowToJsonLogic, toJsonLogic } from '../expression/index.ts';
import { fingerprint } from '../fingerprint/index.ts';
import type { Aggregate, Cadence, DataSet, DataSource, Formula, Json, Kpi, Project, RowExpression, View } from '../model/index.ts';

/** A mapping in its long form, so that the short form of the same is the same. */
const sourceMeaning = ({ timezone, time_format, missing, fields = {}, fold, changes, where, records, each }: DataSource): object => ({
  timezone,
  time_format,
  missing,
  fold,
  changes,
  where,
  records,
  each,
  fields: Object.fromEntries(
    Object.entries(fields).map(([name, mapping]) => [name, typeof mapping === 'string' ? { from: mapping } : mapping]),
  ),
});

/** From where a mapping came, a preset or the project, is not part of it. */
const mappingMeaning = (dataSet: DataSet): unknown => ({
  ...sourceMeaning(dataSet),
  scale: dataSet.scale,
  also: dataSet.also?.map(sourceMeaning),
});

const timeMeaning = ({ time }: View): Json =>
  time.kind === 'flow' ? { at: rowToJsonLogic(time.at) } : { from: rowToJsonLogic(time.from), until: rowToJsonLogic(time.until) };

/** A view as far as the formula can see it: derived fields that it does not use may change. */
const viewMeaning = (view: View, expressions: readonly RowExpression[]): Json => {
  const used = new Set(expressions.flatMap(fieldsOf));
  const derived = Object.entries(view.derived).filter(([name]) => used.has(name));
  return {
    data: view.dataSet,
    condition: view.condition && rowToJsonLogic(view.condition),
    time: timeMeaning(view),
    derived: Object.fromEntries(derived.map(([name, expression]) => [name, rowToJsonLogic(expression)])),
  };
};

const expressionsOf = (aggregates: readonly Aggregate[], view: string): readonly RowExpression[] =>
  aggregates.filter(({ selection }) => selection.view === view).flatMap((each) => [...each.selection.conditions, ...each.arguments]);

/** What is promised, where the numbers follow from it: over the instances of agreements, and over what tickets know of them. */
const agreementMeaning = (
  { agreements }: Pick<Project, 'agreements'>,
  used: readonly View[],
  expressions: readonly RowExpression[],
): Pick<Project, 'agreements'> => {
  if (agreements === undefined) return {};
  const times = used.flatMap(({ time }) => (time.kind === 'flow' ? [time.at] : [time.from, time.until]));
  const decided = [...times, ...expressions].some((expression) => fieldsOf(expression).includes('sla_decided_at'));
  return decided || used.some(({ dataSet }) => dataSet === 'sla_instances') ? { agreements } : {};
};

/** What tickets are like follows from their history too, where the project declares it. */
const withHistory = (dataSets: readonly string[]): readonly string[] => {
  const ofTickets = dataSets.some((dataSet) => ['tickets', 'ticket_stays', 'sla_instances'].includes(dataSet));
  return [...new Set([...dataSets, ...(ofTickets ? ['tickets', 'ticket_events'] : [])])];
};

/**
 * The fingerprint of what a KPI means, `sha256:` and 64 hex digits: SHA-256 of the canonical JSON (RFC 8785) of metric,
 * formula, the views it uses, the mappings of their data sets, the agreements that they follow from, cadence, its clock and the zone of the project. What a calendar holds has a
 * fingerprint of its own. How the formula
 * is written, and everything that does not change the number (title, owner, target, files), is not part of it.
 */
export const definitionHash = (
  { metric, clock }: Pick<Kpi, 'metric' | 'clock'>,
  formula: Formula,
  cadence: Cadence,
  views: Readonly<Record<string, View>>,
  project: Pick<Project, 'timezone' | 'week_starts' | 'data' | 'agreements'>,
): string => {
  const aggregates = aggregatesOf(formula);
  const used = [...new Set(aggregates.map(({ selection }) => selection.view))].flatMap((name) => views[name] ?? []);
  const dataSets = withHistory(used.map(({ dataSet }) => dataSet));
  return fingerprint({
    metric,
    formula: toJsonLogic(formula),
    views: Object.fromEntries(used.map((view) => [view.name, viewMeaning(view, expressionsOf(aggregates, view.name))])),
    data: Object.fromEntries(dataSets.flatMap((name) => (project.data[name] ? [[name, mappingMeaning(project.data[name])]] : []))),
    ...agreementMeaning(
      project,
      used,
      aggregates.flatMap((each) => [...each.selection.conditions, ...each.arguments]),
    ),
    cadence,
    clock,
    timezone: project.timezone,
    ...(cadence === 'weekly' ? { week_starts: project.week_starts ?? 'monday' } : {}),
  });
};
