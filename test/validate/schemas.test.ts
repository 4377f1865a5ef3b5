import { readdirSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../src/model/index.ts';

const folder = new URL('../../schemas/', import.meta.url);
const own = ['diagnostics', 'kpi', 'metric', 'objective', 'preset', 'project'];

type Node = { readonly [key: string]: Json };
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);
const read = (name: string): Node => JSON.parse(readFileSync(new URL(`${name}.schema.json`, folder), 'utf8')) as Node;

/** Every property of a schema, with its path. */
function* properties(node: Json, path: string): Generator<readonly [path: string, schema: Node]> {
  if (Array.isArray(node)) for (const [index, item] of node.entries()) yield* properties(item, `${path}/${index}`);
  if (!isNode(node)) return;
  for (const [key, value] of Object.entries(node)) {
    if (['properties', 'definitions'].includes(key) && isNode(value)) {
      for (const [name, schema] of Object.entries(value)) if (isNode(schema)) yield [`${path}/${name}`, schema];
    }
    if (['items', 'additionalProperties', 'propertyNames'].includes(key) && isNode(value)) yield [`${path}/${key}`, value];
    yield* properties(value, `${path}/${key}`);
  }
}

/** Every pattern, with the schema that holds it. */
function* patterns(node: Json): Generator<Node & { readonly pattern: string }> {
  if (isNode(node) && typeof node['pattern'] === 'string') yield node as Node & { readonly pattern: string };
  if (typeof node === 'object' && node !== null) for (const value of Object.values(node)) yield* patterns(value as Json);
}

it('publishes the schemas of what this part reads and prints', () => {
  expect(readdirSync(folder)).toEqual(expect.arrayContaining(own.map((name) => `${name}.schema.json`)));
});

describe.each(own)('%s.schema.json', (name) => {
  const schema = read(name);

  it('is draft-07 and compiles in strict mode', () => {
    expect(schema['$schema']).toBe('http://json-schema.org/draft-07/schema#');
    expect(() => new Ajv({ strict: true, strictRequired: false, validateSchema: true }).compile(schema)).not.toThrow();
  });

  it('describes every property, so that editors can show it', () => {
    const bare = [...properties(schema, '')].filter(([, node]) => node['$ref'] === undefined && typeof node['description'] !== 'string');
    expect(bare.map(([path]) => path)).toEqual([]);
  });

  it('allows no key that it does not know, wherever it lists keys', () => {
    const open = [...properties(schema, ''), ['', schema] as const].filter(
      ([, node]) => isNode(node['properties']) && node['additionalProperties'] !== false,
    );
    expect(open.map(([path]) => path)).toEqual([]);
  });

  it('bounds the length of every text that a pattern reads', () => {
    expect([...patterns(schema)].filter((node) => !('maxLength' in node))).toEqual([]);
  });

  it.each([...new Set([...patterns(schema)].map(({ pattern }) => pattern))])('reads any text in linear time with %s', (pattern) => {
    const regExp = new RegExp(pattern, 'u');
    expect(pattern).not.toMatch(/[+*}]\)[+*{]/);
    for (const seed of ['a', '0', '1.', 'a/', './', '-', 'A-', '2026-01-01']) {
      const text = `${seed.repeat(20_000)}!`;
      const before = performance.now();
      regExp.test(text);
      expect(performance.now() - before).toBeLessThan(200);
    }
  });

  it('gives examples that it accepts itself', () => {
    const ajv = new Ajv({ strict: false });
    ajv.addSchema(schema, 'whole');
    for (const [path, node] of properties(schema, '')) {
      for (const example of Array.isArray(node['examples']) ? node['examples'] : []) {
        const valid = ajv.validate({ definitions: schema['definitions'] ?? {}, ...node }, example);
        expect({ path, example, valid }).toEqual({ path, example, valid: true });
      }
    }
  });
});

describe('paths of reports', () => {
  const pattern = [...patterns(read('project'))].map((node) => node.pattern).find((one) => one.includes('\\.md')) ?? '';
  it.each(['reports/a.md', 'a.md', 'reports/2026/it-director.v2.md'])('accepts %s', (path) =>
    expect(path).toMatch(new RegExp(pattern, 'u')),
  );
  it.each([
    '../a.md',
    'a/../b.md',
    '/etc/a.md',
    '.git/hooks/a.md',
    'reports/.hidden.md',
    'a.md\0.png',
    'a.md:stream.md',
    'C:\\a.md',
    'a\\b.md',
    '-rf.md',
    'a.html',
    '~/a.md',
    './a.md',
    'a.md\n',
    'wf/evil.md ',
  ])('refuses %j', (path) => expect(path).not.toMatch(new RegExp(pattern, 'u')));
});
