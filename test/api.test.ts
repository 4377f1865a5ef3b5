import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as library from '../src/index.ts';

test('the library exports these values, and no others', () => {
  expect(Object.keys(library).toSorted()).toMatchInlineSnapshot(`
    [
      "OperationalError",
      "checkProject",
      "evaluateProject",
      "explainKpi",
      "formatInterval",
      "formatJson",
      "formatTarget",
      "formatText",
      "formatValue",
      "guessData",
      "inspectData",
      "newProject",
      "printable",
      "readCatalogue",
      "reportProject",
    ]
  `);
});

test('every exported value is on the page of the library', () => {
  const page = readFileSync(join(process.cwd(), 'docs/api.md'), 'utf8');
  expect(Object.keys(library).filter((name) => !page.includes(`\`${name}`))).toEqual([]);
});

test('every schema that we publish says what it is and is draft-07', () => {
  for (const name of ['project', 'kpi', 'metric', 'objective', 'scorecard', 'snapshot', 'diagnostics', 'data']) {
    const path = join(process.cwd(), 'schemas', `${name}.schema.json`);
    expect(existsSync(path)).toBe(true);
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({
      $schema: 'http://json-schema.org/draft-07/schema#',
      title: expect.any(String),
    });
  }
});
