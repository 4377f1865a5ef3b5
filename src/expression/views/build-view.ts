import type { DeclaredView, RowExpression, ValueType, View } from '../../model/index.ts';
import { invariant } from '../../diagnostic/index.ts';
import { checkRow } from '../check/check-row.ts';
import { substituteFields } from '../forms/substitute-fields.ts';
import type { FormulaProblem } from '../problem.ts';
import type { StandardView } from './standard/standard-view.ts';
import { dataSetFields } from './data-set-fields.ts';
import { fieldValues } from './field-values.ts';
import { becomesFlow, findTimeProblem, instant, usesInstant } from './time-problem.ts';
import type { ViewKey } from './view-problem.ts';

type ReportKey = (key: ViewKey, problem: FormulaProblem) => void;

/** Reads one key of a view over the fields of the view that it stands on, and puts that view's derived fields in. */
const read = (text: string, key: ViewKey, expected: ValueType, base: View, report: ReportKey): RowExpression | null => {
  const { expression, problems } = checkRow(text, base.fields, expected, (name) => fieldValues(base, name));
  for (const problem of problems) report(key, problem);
  return expression === null ? null : substituteFields(expression, base.derived);
};

/** Whether the name means the end of the period in this view, and not a field of its data set. */
const isInstant = (name: string, { time }: View): boolean => name === instant && time.kind === 'stock';

const both = (left: RowExpression | null, right: RowExpression | null): RowExpression | null => {
  if (left === null || right === null) return left ?? right;
  const parts = [left, right].flatMap((part) => (part.kind === 'row-call' && part.operator === 'and' ? part.arguments : [part]));
  return { kind: 'row-call', operator: 'and', arguments: parts, type: 'boolean', origin: right.origin };
};

/** The base as a view with another time sees it: fields that need the end of the period are gone when rows belong to one period only. */
const withoutInstant = (base: View): View => {
  const keep = Object.entries(base.derived).filter(([, expression]) => !usesInstant(expression));
  const gone = new Set(Object.keys(base.derived).filter((name) => !keep.some(([kept]) => kept === name)));
  return {
    ...base,
    derived: Object.fromEntries(keep),
    fields: Object.fromEntries(Object.entries(base.fields).filter(([name]) => !gone.has(name) && !isInstant(name, base))),
  };
};

/** Every key with its text, checked as one: a key that is absent is sound and gives `null`. */
const readKeys = (
  declared: DeclaredView,
  base: View,
  report: ReportKey,
): Readonly<Record<Exclude<ViewKey, 'of'>, RowExpression | null>> | null => {
  let sound = true;
  const readKey = (key: Exclude<ViewKey, 'of'>): RowExpression | null => {
    const text = declared[key];
    if (text === undefined) return null;
    const expression =
      key === 'where' ? read(text, key, 'boolean', base, report) : read(text, key, 'timestamp', withoutInstant(base), report);
    sound &&= expression !== null;
    return expression;
  };
  const keys = { where: readKey('where'), at: readKey('at'), from: readKey('from'), until: readKey('until') };
  return sound ? keys : null;
};

const timeOf = (at: RowExpression | null, from: RowExpression | null, until: RowExpression | null, base: View): View['time'] => {
  if (at !== null) return { kind: 'flow', at };
  return from === null || until === null ? base.time : { kind: 'stock', from, until };
};

/** The fields that the view itself computes; they are ours, so each of them is sound. */
const derivedOf = (texts: Readonly<Record<string, string>>, parent: View, time: View['time']): Readonly<Record<string, RowExpression>> => {
  const fields: View['fields'] = time.kind === 'stock' ? { ...parent.fields, [instant]: 'timestamp' } : parent.fields;
  const own = Object.entries(texts).map(([field, text]) => {
    const { expression } = checkRow(text, fields);
    invariant(expression !== null, `the derived field "${field}" has a mistake`);
    return [field, substituteFields(expression, parent.derived)] as const;
  });
  return { ...parent.derived, ...Object.fromEntries(own) };
};

/** The view with the fields of a data set that it does without; a field of its own goes before one of the same name. */
const withLent = (view: View, dataSet: StandardView['lends']): View => {
  if (dataSet === undefined) return view;
  const fields = Object.entries(dataSetFields(dataSet)).filter(([field]) => !Object.hasOwn(view.fields, field));
  return {
    ...view,
    lent: Object.fromEntries(fields.map(([field]) => [field, dataSet])),
    fields: { ...view.fields, ...Object.fromEntries(fields) },
  };
};

/** A view that stands on an approximate one is so too, unless it brings a time of its own: what is approximate is when rows are there. */
const approximation = (
  { approximate, at, from }: DeclaredView & Pick<StandardView, 'approximate'>,
  base: View,
): Pick<View, 'approximate'> => {
  const inherited = at === undefined && from === undefined ? base.approximate : undefined;
  const sentence = approximate ?? inherited;
  return sentence === undefined ? {} : { approximate: sentence };
};

/**
 * Builds a view on the one that it stands on: conditions and derived fields are inherited, time too unless it has its own.
 * Reports the problems of each key; `null` when there was one.
 */
export function buildView(
  name: string,
  declared: DeclaredView & Pick<StandardView, 'derived' | 'lends' | 'approximate'>,
  base: View,
  report: ReportKey,
): View | null {
  const clash = findTimeProblem(declared, base);
  if (clash !== null) report(clash.key, clash.problem);
  const parent = withLent(becomesFlow(declared, base) ? withoutInstant(base) : base, declared.lends);
  const keys = readKeys(declared, parent, report);
  if (clash !== null || keys === null) return null;
  const time = timeOf(keys.at, keys.from, keys.until, base);
  const derived = derivedOf(declared.derived ?? {}, parent, time);
  const types = Object.fromEntries(Object.entries(derived).map(([field, { type }]) => [field, type] as const));
  return {
    name,
    dataSet: base.dataSet,
    ...(parent.undeclared === undefined ? {} : { undeclared: parent.undeclared }),
    ...(parent.lent === undefined ? {} : { lent: parent.lent }),
    condition: both(base.condition, keys.where),
    time,
    derived,
    ...approximation(declared, base),
    fields: { ...parent.fields, ...types, ...(time.kind === 'stock' ? { [instant]: 'timestamp' as const } : {}) },
  };
}
