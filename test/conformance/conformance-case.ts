import { readFileSync, readdirSync } from 'node:fs';
import { checkFormula, checkRow } from '../../src/expression/index.ts';
import type { Cell, Formula, RowExpression, ValueType, View } from '../../src/model/index.ts';

/** One row; a field that is not there is missing. Timestamps are ISO 8601 texts in UTC. */
export type Row = Readonly<Record<string, Cell>>;

/** What every case of a file shares. */
export interface Table {
  readonly fields: Readonly<Record<string, ValueType>>;
  readonly rows: readonly Row[];
}

/** A row expression gives one value per row; a formula over the view `rows` gives one number. */
export type ConformanceCase =
  | { readonly kind: 'row'; readonly text: string; readonly table: Table; readonly type: ValueType; readonly value: readonly Cell[] }
  | { readonly kind: 'formula'; readonly text: string; readonly table: Table; readonly value: number | null };

/** Computes formulas. */
export interface FormulaEngine {
  formula(formula: Formula, table: Table): Promise<number | null>;
}

/** Computes a case: a list of cells, or a number. Timestamps are microseconds since 1970. */
export interface ConformanceEngine extends FormulaEngine {
  row(expression: RowExpression, table: Table): Promise<readonly Cell[]>;
}

/** The instant of judgement of all cases: rows without end are censored here. */
export const asOf = '2026-01-03T00:00:00Z';

/** `[expression, rows, type, value]`; rows may be the name of a table of the file. The type of a formula is `formula`. */
type Written = readonly [text: string, rows: string | readonly Row[], type: ValueType | 'formula', value: unknown];

interface CaseFile {
  readonly fields: Readonly<Record<string, ValueType>>;
  readonly tables?: Readonly<Record<string, readonly Row[]>>;
  readonly cases: readonly Written[];
}

const folder = new URL('.', import.meta.url);

/** All cases of the folder, by family. */
export function readCases(): readonly { readonly family: string; readonly cases: readonly ConformanceCase[] }[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return files.toSorted().map((name) => {
    const { fields, tables = {}, cases } = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as CaseFile;
    return { family: name.replace('.json', ''), cases: cases.map((written) => toCase(written, fields, tables)) };
  });
}

const toCase = (
  [text, data, type, value]: Written,
  fields: CaseFile['fields'],
  tables: NonNullable<CaseFile['tables']>,
): ConformanceCase => {
  const rows = typeof data === 'string' ? tables[data] : data;
  if (rows === undefined) throw new Error(`no table ${String(data)}`);
  const table: Table = { fields, rows };
  return type === 'formula'
    ? { kind: 'formula', text, table, value: value as number | null }
    : { kind: 'row', text, table, type, value: value as readonly Cell[] };
};

/** The rows of a case as the view `rows`. */
export const viewOf = ({ fields }: Table): View => ({
  name: 'rows',
  dataSet: 'rows',
  condition: null,
  time: { kind: 'flow', at: { kind: 'field', name: 't', type: 'timestamp', origin: { kind: 'text', start: 0, end: 0 } } },
  derived: {},
  fields,
});

/** Engines may give the negative zero, which equals zero. */
const oneZero = <T>(value: T): T => (value === 0 ? (0 as T) : value);

/** Runs a case; throws when it does not pass the type checker or has another type than it says. */
export async function runCase(given: ConformanceCase, engine: ConformanceEngine): Promise<unknown> {
  if (given.kind === 'formula') {
    const { formula, problems } = checkFormula(given.text, { rows: viewOf(given.table) });
    if (formula === null) throw new Error(JSON.stringify(problems));
    return oneZero(await engine.formula(formula, given.table));
  }
  const { expression, problems } = checkRow(given.text, given.table.fields);
  if (expression === null) throw new Error(JSON.stringify(problems));
  if (expression.type !== given.type) throw new Error(`the type is ${expression.type}`);
  return (await engine.row(expression, given.table)).map(oneZero);
}
