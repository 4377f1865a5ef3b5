import { existsSync, readFileSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';
import { expect, test } from 'vitest';
import { checkRow } from '../../src/expression/index.ts';
import type { Cell, Json, RowExpression, ValueType } from '../../src/model/index.ts';
import { referenceEngine } from '../reference/reference-engine.ts';
import type { Table } from './conformance-case.ts';
import { duckdbEngine } from './duckdb-engine.ts';

interface SuiteCase {
  readonly description: string;
  readonly rule: Json;
  readonly data?: Json;
  readonly result?: Json;
}

const file = new URL('../../../shared/suites/json-logic/compatible.json', import.meta.url);
const suite = (existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as (string | SuiteCase)[]) : []).filter(
  (entry) => typeof entry === 'object',
);

const typeOf = (cell: Json | undefined): ValueType | null => {
  if (typeof cell === 'number') return Number.isInteger(cell) ? 'integer' : 'number';
  return typeof cell === 'string' ? 'text' : typeof cell === 'boolean' ? 'boolean' : null;
};

/** The data of a case as one row: what is neither number, text nor condition is no field. */
const tableOf = (data: Json | undefined): Table => {
  const entries = Object.entries(typeof data === 'object' && data !== null && !Array.isArray(data) ? data : {});
  const typed = entries.flatMap(([name, cell]) => {
    const type = typeOf(cell);
    return type === null ? [] : [[name, type, cell as Cell] as const];
  });
  return {
    fields: Object.fromEntries(typed.map(([name, type]) => [name, type])),
    rows: [Object.fromEntries(typed.map(([name, , cell]) => [name, cell]))],
  };
};

/** A text on its own would be read as the text form, which JSON Logic does not have. */
const checked = suite.map((given) => {
  const table = tableOf(given.data);
  const { expression, problems } =
    typeof given.rule === 'string' ? { expression: null, problems: ['text'] } : checkRow(given.rule, table.fields);
  return { given, table, expression, problems };
});

const accepted = checked.filter((entry): entry is typeof entry & { readonly expression: RowExpression } => entry.expression !== null);

test.runIf(suite.length > 0)('the shared core of JSON Logic is either refused with a reason or understood', () => {
  expect(suite).toHaveLength(278);
  expect({ accepted: accepted.length, refused: checked.filter(({ problems }) => problems.length > 0).length }).toMatchInlineSnapshot(`
    {
      "accepted": 82,
      "refused": 196,
    }
  `);
});

test.runIf(suite.length > 0)('what is understood means what JSON Logic says', async () => {
  const database = await DuckDBInstance.create(':memory:');
  const engines = [referenceEngine, duckdbEngine(await database.connect())];
  for (const { given, table, expression } of accepted) {
    for (const engine of engines) expect([given.rule, await engine.row(expression, table)]).toEqual([given.rule, [given.result]]);
  }
});
