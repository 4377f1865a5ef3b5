import type { DeclaredView, RowExpression, ValueType, View } from '../../model/index.ts';
import { checkRow } from '../check/check-row.ts';
import { fieldsOf } from '../forms/fields-of.ts';
import { substituteFields } from '../forms/substitute-fields.ts';
import type { FormulaProblem } from '../problem.ts';
import type { ViewKey } from './view-problem.ts';

/** The end of the period, which derived fields of a stock view may use. */
const instant = 'instant';

type ReportKey = (key: ViewKey, problem: FormulaProblem) => void;

const whole = (code: FormulaProblem['code'], message: string, help: string, text: string): FormulaProblem => ({
  code,
  message,
  help,
  origin: { kind: 'text', start: 0, end: text.length },
});

/** Reads one key of a view over the fields of the view that it stands on, and puts that view's derived fields in. */
const read = (text: string, key: ViewKey, expected: ValueType, base: View, report: ReportKey): RowExpression | null => {
  const { expression, problems } = checkRow(text, base.fields, expected);
  for (const problem of problems) report(key, problem);
  return expression === null ? null : substituteFields(expression, base.derived);
};

const both = (left: RowExpression | null, right: RowExpression | null): RowExpression | null => {
  if (left === null || right === null) return left ?? right;
  const parts = [left, right].flatMap((part) => (part.kind === 'row-call' && part.operator === 'and' ? part.arguments : [part]));
  return { kind: 'row-call', operator: 'and', arguments: parts, type: 'boolean', origin: right.origin };
};

const usesInstant = (expression: RowExpression | null): boolean => expression !== null && fieldsOf(expression).includes(instant);

/** The base as a view with another time sees it: fields that need the end of the period are gone when rows belong to one period only. */
const withoutInstant = (base: View): View => {
  const keep = Object.entries(base.derived).filter(([, expression]) => !usesInstant(expression));
  const gone = new Set(Object.keys(base.derived).filter((name) => !keep.some(([kept]) => kept === name)));
  return {
    ...base,
    derived: Object.fromEntries(keep),
    fields: Object.fromEntries(Object.entries(base.fields).filter(([name]) => !gone.has(name))),
  };
};

const readTime = (declared: DeclaredView, base: View, report: ReportKey): View['time'] | null => {
  const { at, from, until } = declared;
  if (at !== undefined) {
    const expression = read(at, 'at', 'timestamp', base, report);
    return expression === null ? null : { kind: 'flow', at: expression };
  }
  if (from === undefined || until === undefined) return base.time;
  const start = read(from, 'from', 'timestamp', base, report);
  const end = read(until, 'until', 'timestamp', base, report);
  return start === null || end === null ? null : { kind: 'stock', from: start, until: end };
};

/** What the keys of a view get wrong together. */
const timeProblem = ({ of, at, from, until }: DeclaredView, base: View): [ViewKey, FormulaProblem] | null => {
  if (at !== undefined && (from !== undefined || until !== undefined)) {
    return [
      'at',
      whole('view-time', 'A view has either "at" or "from" and "until"', 'Leave out "at" for rows that count while something lasts.', at),
    ];
  }
  if ((from === undefined) !== (until === undefined)) {
    const key = from === undefined ? 'until' : 'from';
    return [
      key,
      whole(
        'view-time',
        '"from" and "until" belong together',
        'Name both, as in from: created_at and until: resolved_at.',
        from ?? until ?? '',
      ),
    ];
  }
  const own = at ?? from;
  if (own === undefined && base.time.kind === 'flow' && fieldsOf(base.time.at)[0] === '') {
    return [
      'of',
      whole('view-time', `The data set "${of}" has no time of its own`, 'Say with "at" which timestamp puts a row into a period.', of),
    ];
  }
  if (Object.hasOwn(base.fields, instant) && base.time.kind === 'stock') {
    return [
      'of',
      whole(
        'view-time',
        `"${of}" has a field "${instant}", which views that count what is open use for the end of the period`,
        'Give the field another name.',
        of,
      ),
    ];
  }
  return null;
};

/**
 * Builds a view on the one that it stands on: conditions and derived fields are inherited, time too unless it has its own.
 * Reports the problems of each key; `null` when there was one.
 */
export function buildView(
  name: string,
  declared: DeclaredView & { readonly derived?: Readonly<Record<string, string>> },
  base: View,
  report: ReportKey,
): View | null {
  const clash = timeProblem(declared, base);
  if (clash !== null) report(...clash);
  const flows = declared.at !== undefined || (declared.from === undefined && base.time.kind === 'flow');
  const parent = flows ? withoutInstant(base) : base;
  if (flows && usesInstant(base.condition)) {
    report(
      'at',
      whole(
        'view-time',
        `"${declared.of}" depends on the end of the period, so its rows belong to no single one`,
        'Leave out "at".',
        declared.at ?? '',
      ),
    );
    return null;
  }
  const where = declared.where === undefined ? null : read(declared.where, 'where', 'boolean', parent, report);
  const time = readTime(declared, parent, report);
  if (clash !== null || time === null || (where === null && declared.where !== undefined)) return null;
  const inner: View = time.kind === 'stock' ? { ...parent, fields: { ...parent.fields, [instant]: 'timestamp' } } : parent;
  const own = Object.entries(declared.derived ?? {}).map(([field, text]) => [field, checkRow(text, inner.fields).expression] as const);
  const derived = Object.fromEntries([
    ...Object.entries(parent.derived),
    ...own.flatMap(([field, expression]) => (expression === null ? [] : [[field, expression] as const])),
  ]);
  const types = Object.fromEntries(Object.entries(derived).map(([field, { type }]) => [field, type] as const));
  return { name, dataSet: base.dataSet, condition: both(base.condition, where), time, derived, fields: { ...parent.fields, ...types } };
}
