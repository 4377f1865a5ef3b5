import { describe, expect, it } from 'vitest';
import { validateWith } from '../harness.ts';

const helpOf = async (changes: Parameters<typeof validateWith>[0]): Promise<readonly (string | undefined)[]> =>
  (await validateWith(changes)).diagnostics.map(({ code, help }) => `${code}: ${help}`);

describe('a formula without quotes', () => {
  it.each([
    ['{share(sla, met)}', 'out-of-range: Write the formula as text in quotes: `formula: "share(sla, met)"`.'],
    ['{ share(sla, met): }', 'out-of-range: Write the formula as text in quotes: `formula: "share(sla, met)"`.'],
    ['[share(sla, met)]', 'wrong-type: Write the formula as text in quotes: `formula: "share(sla, met)"`.'],
    ['[share(sla, team == "a")]', `wrong-type: Write the formula as text in quotes: \`formula: 'share(sla, team == "a")'\`.`],
    ['[x]', 'wrong-type: Write the formula as text in quotes.'],
    ['{ count: 1, sum: 2 }', 'out-of-range: undefined'],
  ])('is named where it became something else: %s', async (formula, help) => {
    expect(await helpOf({ kpi: `formula: ${formula}` })).toEqual([help]);
  });

  it('is named where a comma inside braces cuts it', async () => {
    const cut = 'Inside `{ }` a comma ends a value: write the whole formula in quotes.';
    const view = 'views:\n  v: { of: tickets, at: first_known(created_at, resolved_at) }';
    expect(await helpOf({ project: view })).toContain(`unknown-key: ${cut}`);
    const field = 'data:\n  tickets: { files: a.csv, fields: { y: first_known(a, b) } }';
    expect(await helpOf({ project: field })).toContain(`malformed-key: ${cut}`);
  });
});
