import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { aggregates, checkFormula, problemCodes, resolveViews, rowOperators, scalarOperators } from '../../src/expression/index.ts';
import type { DataSet, DeclaredView, Json } from '../../src/model/index.ts';

const data: Readonly<Record<string, DataSet>> = { tickets: { files: 't.csv' }, surveys: { files: 's.csv' }, costs: { files: 'c.csv' } };

/** The codes of a YAML block of a page: of its `formula`, or of its `views`. */
const codesOf = (block: string): readonly string[] => {
  const { formula, views = {} } = parse(block) as { formula?: Json; views?: Readonly<Record<string, DeclaredView>> };
  const resolved = resolveViews({ data, views });
  const problems = formula === undefined ? [] : checkFormula(formula, resolved.views).problems;
  return [...resolved.problems.map(({ problem }) => problem.code), ...problems.map(({ code }) => code)];
};

test.each(problemCodes)('docs/rules/%s.md shows what gives the code, and what does not', (code) => {
  const page = readFileSync(new URL(`../../docs/rules/${code}.md`, import.meta.url), 'utf8');
  const [, bad = '', good = ''] = page
    .split(/## (?:Bad|Good)\n/)
    .map((section) => /```yaml\n(?<block>[\s\S]*?)```/.exec(section)?.groups?.['block'] ?? '');
  expect(page.startsWith(`# ${code}\n`)).toBe(true);
  expect(new Set(codesOf(bad))).toEqual(new Set([code]));
  expect(codesOf(good)).toEqual([]);
});

const definitions = { ...rowOperators, ...scalarOperators, ...aggregates };

test.each(Object.entries(definitions))('the example of %s is a formula that uses it', (_, { example, syntax }) => {
  expect(codesOf(`formula: ${JSON.stringify(example)}`)).toEqual([]);
  const [word] = /[a-z_]+(?=\()|==|!=|<=|>=|[<>+*/-]|\b(?:and|or|not|in|between)\b/.exec(syntax) ?? [''];
  expect(example).toContain(word);
});

test('docs/formulas.md is what the definitions say', { timeout: 60_000 }, () => {
  const script = fileURLToPath(new URL('../../scripts/write-formula-docs.mjs', import.meta.url));
  expect(() => execFileSync(process.execPath, [script, '--check'], { stdio: 'pipe' })).not.toThrow();
});
