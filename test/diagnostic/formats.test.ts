import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { expect, it } from 'vitest';
import {
  type Diagnostic,
  didYouMean,
  formatJson,
  formatText,
  plainPalette,
  positionAt,
  rangeOf,
  sortDiagnostics,
} from '../../src/diagnostic/index.ts';

const source = { path: 'kpis/fcr.yaml', text: 'kpi: fcr\ntargt: 45\nowner: x\n' };

const finding = (changes: Partial<Diagnostic> = {}): Diagnostic => ({
  code: 'unknown-key',
  severity: 'error',
  message: '`targt` is not a key of a KPI',
  suggestion: 'target',
  source,
  range: rangeOf(source, 9, 14),
  ...changes,
});

it('prints place, severity, code, message, frame, suggestion, help and page', () => {
  expect(formatText([finding({ help: 'Write it right.' }), finding({ severity: 'warning' })])).toMatchInlineSnapshot(`
    "kpis/fcr.yaml:2:1 error unknown-key \`targt\` is not a key of a KPI
    1 | kpi: fcr
    2 | targt: 45
      | ^^^^^
    3 | owner: x
    did you mean \`target\`?
    help: Write it right.
    docs/rules/unknown-key.md

    kpis/fcr.yaml:2:1 warning unknown-key \`targt\` is not a key of a KPI
    1 | kpi: fcr
    2 | targt: 45
      | ^^^^^
    3 | owner: x
    did you mean \`target\`?
    docs/rules/unknown-key.md

    1 error, 1 warning
    "
  `);
});

it('prints nothing when there is nothing to say, and stops after fifty', () => {
  expect(formatText([])).toBe('');
  const text = formatText(Array.from({ length: 57 }, () => finding()));
  expect(text.match(/unknown-key\.md/g)).toHaveLength(50);
  expect(text).toContain('\n7 more not shown\n\n57 errors\n');
});

it('paints with the colours it is given and lets no file, message or help act on the terminal', () => {
  const evil = '\u001b[2J\u0007';
  const text = formatText([finding({ message: evil, help: evil, suggestion: evil, source: { path: `${evil}.yaml`, text: evil } })], {
    ...plainPalette,
    error: (part) => `<red>${part}</red>`,
  });
  expect(text).toContain('<red>error</red>');
  expect(text).not.toContain('\u001b');
  expect(text).not.toContain('\u0007');
});

it('prints JSON as its published schema says, all of it', () => {
  const schema = JSON.parse(readFileSync(new URL('../../schemas/diagnostics.schema.json', import.meta.url), 'utf8')) as object;
  const json = formatJson(Array.from({ length: 60 }, () => finding()));
  const validate = new Ajv({ strict: true }).compile(schema);
  validate(structuredClone(json));
  expect(validate.errors).toBeNull();
  expect(json.counts).toEqual({ error: 60, warning: 0, info: 0 });
  expect(json.diagnostics[59]).toEqual({
    code: 'unknown-key',
    severity: 'error',
    message: '`targt` is not a key of a KPI',
    help: null,
    suggestion: 'target',
    file: 'kpis/fcr.yaml',
    range: { start: { offset: 9, line: 2, column: 1 }, end: { offset: 14, line: 2, column: 6 } },
    docs: 'docs/rules/unknown-key.md',
  });
});

it('sorts by file, place and code', () => {
  const other = { path: 'a.yaml', text: 'x' };
  const sorted = sortDiagnostics([
    finding({ code: 'b' }),
    finding({ code: 'a' }),
    finding({ range: rangeOf(source, 0, 1) }),
    finding({ source: other, range: rangeOf(other, 1, 1) }),
  ]);
  expect(sorted.map((one) => [one.source.path, one.range.start.offset, one.code])).toEqual([
    ['a.yaml', 1, 'unknown-key'],
    ['kpis/fcr.yaml', 0, 'unknown-key'],
    ['kpis/fcr.yaml', 9, 'a'],
    ['kpis/fcr.yaml', 9, 'b'],
  ]);
});

it.each([
  ['targt', ['target', 'title'], 'target'],
  ['titel', ['target', 'title'], 'title'],
  ['atLeast', ['at_most', 'at_least'], 'at_least'],
  ['int', ['text', 'integer'], 'integer'],
  ['mothly', ['weekly', 'monthly'], 'monthly'],
  ['x', ['y', 'z'], undefined],
  ['colour', ['owner', 'title'], undefined],
  ['', ['a'], undefined],
  ['a'.repeat(200_000), ['aaaa'], undefined],
])('takes %s for what was meant', (word, candidates, meant) => {
  expect(didYouMean(word, candidates)).toBe(meant);
});

it('counts lines and columns from 1 and keeps an offset inside the text', () => {
  const lines = { path: 'f', text: 'ab\r\nc\n' };
  expect([0, 3, 4, 6, 99, -5].map((offset) => positionAt(lines, offset))).toEqual([
    { offset: 0, line: 1, column: 1 },
    { offset: 3, line: 1, column: 4 },
    { offset: 4, line: 2, column: 1 },
    { offset: 6, line: 3, column: 1 },
    { offset: 6, line: 3, column: 1 },
    { offset: 0, line: 1, column: 1 },
  ]);
});
