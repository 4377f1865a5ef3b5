import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { minimumSample } from '../../src/judge/index.ts';
import { aggregate, share } from './harness.ts';

const page = readFileSync(new URL('../../docs/judgement.md', import.meta.url), 'utf8');
const schema = JSON.parse(readFileSync(new URL('../../schemas/scorecard.schema.json', import.meta.url), 'utf8')) as {
  readonly definitions: Readonly<Record<'status' | 'reasonCode', { readonly enum: readonly string[] }>>;
};

test('the page explains every status and every reason code', () => {
  const codes = [...schema.definitions.status.enum, ...schema.definitions.reasonCode.enum];
  expect(codes.filter((code) => !page.includes(`\`${code}\``))).toEqual([]);
});

test.each([0.9, 0.95, 0.99])('the minimum sample that the page states for the percentile %d is the one in force', (fraction) => {
  expect(page).toContain(`${minimumSample(share, aggregate('percentile', fraction))} for P${Math.round(fraction * 100)}`);
});
