import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { standardViews } from '../../src/expression/views/standard-views.ts';
import { entities } from '../../src/model/index.ts';

const text = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

test('docs/data and schemas/data are what the entities say', { timeout: 60_000 }, () => {
  const script = fileURLToPath(new URL('../../scripts/write-entity-docs.mjs', import.meta.url));
  expect(() => execFileSync(process.execPath, [script, '--check'], { stdio: 'pipe' })).not.toThrow();
});

describe.each(Object.entries(entities))('%s', (name, entity) => {
  const schema = JSON.parse(text(`schemas/data/${name}.schema.json`)) as { properties: Record<string, { description: string }> };

  test('has a schema in draft-07 that describes every field and compiles in strict mode', () => {
    expect(Object.keys(schema.properties)).toEqual(Object.keys(entity.fields));
    expect(Object.values(schema.properties).filter(({ description }) => description === '')).toEqual([]);
    expect(() => new Ajv({ strict: true, allowUnionTypes: true }).compile(schema)).not.toThrow();
  });

  test('has a page with every field and view, and a line in the table of all', () => {
    const page = text(`docs/data/${name}.md`);
    const views = Object.entries(standardViews).flatMap(([view, { of }]) => (of === name ? [view] : []));
    for (const word of [...Object.keys(entity.fields), ...views]) expect(page).toContain(`| \`${word}\` |`);
    expect(text('docs/data/README.md')).toContain(`| [${name}](${name}.md) |`);
  });

  test('has a key, a time and orders that are fields of it', () => {
    const { key, time, orders = [] } = entity as { key: string; time?: string; orders?: readonly (readonly string[])[] };
    for (const field of [key, ...(time === undefined ? [] : [time]), ...orders.flat()]) expect(Object.keys(entity.fields)).toContain(field);
  });
});

test('a schema takes a row as the model has it, and refuses a text outside of a closed list', () => {
  const check = new Ajv({ allowUnionTypes: true }).compile(JSON.parse(text('schemas/data/tickets.schema.json')) as object);
  expect(check({ ticket_id: 'A', status: 'closed', priority: 2, escalated: false, resolved_at: null, colour: 'red' })).toBe(true);
  expect(check({ ticket_id: 'A', status: 'Closed' })).toBe(false);
  expect(check({ ticket_id: 'A', priority: '2' })).toBe(false);
});
