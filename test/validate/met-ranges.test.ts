import { describe, expect, it } from 'vitest';
import { validateWith } from './harness.ts';

const higher = 'formula: share(sla, met)\n';
const lower = 'formula: share(resolved, reopen_count > 0)\nmetric: { id: m, unit: percent, direction: lower }\n';
const band = 'formula: share(sla, met)\nmetric: { id: m, unit: percent, direction: band }\n';

/** The code and the marked text of what is found. */
const found = async (kpi: string): Promise<readonly string[]> => {
  const { diagnostics } = await validateWith({ kpi });
  return diagnostics.map(({ code, source, range }) => `${code} ${source.text.slice(range.start.offset, range.end.offset)}`);
};

describe('a target of a part of a whole', () => {
  it.each([
    [`${higher}target: { at_least: 101 }`, ['impossible-target 101']],
    [`${higher}target: { at_least: 100 }`, []],
    [`${higher}target: { at_least: 0.5 }`, []],
    [`${higher}target: { at_least: 0 }`, ['unmissable-target 0']],
    [`${lower}target: { at_most: -1 }`, ['impossible-target -1']],
    [`${lower}target: { at_most: 0 }`, []],
    [`${lower}target: { at_most: 100 }`, ['unmissable-target 100']],
    [`${band}target: { between: [101, 110] }`, ['impossible-target [101, 110]']],
    [`${band}target: { between: [-5, -1] }`, ['impossible-target [-5, -1]']],
    [`${band}target: { between: [0, 100] }`, ['unmissable-target [0, 100]']],
    [`${band}target: { between: [90, 110] }`, []],
    [`${band}target: { between: [110, 101] }`, ['empty-band [110, 101]']],
  ])('has to lie inside the scale and may not be all of it: %s', async (kpi, expected) => {
    expect(await found(kpi)).toEqual(expected);
  });

  it.each([
    [`${higher}baseline: { value: 95 }\ntarget: { improve: 10% }`, ['impossible-target 10%']],
    [`${higher}baseline: { value: 50 }\ntarget: { improve: 100% }`, []],
    [`${higher}baseline: { period: 2025-01 }\ntarget: { improve: 200% }`, []],
    [`${lower}baseline: { value: 3 }\ntarget: { improve: 5 }`, ['impossible-target 5']],
    [`${lower}baseline: { value: 5 }\ntarget: { improve: 5 }`, []],
  ])('counts an improvement from the written baseline: %s', async (kpi, expected) => {
    expect(await found(kpi)).toEqual(expected);
  });

  it('is looked at in milestones and overrides too', async () => {
    const target =
      'target: { at_least: 90, by: 2027-12-31, milestones: [{ by: 2026-12-31, at_least: 0 }], segments: { priority: { "1": { at_least: 950 } } } }';
    expect(await found(`${higher}segment: [priority]\n${target}`)).toEqual(['unmissable-target 0', 'impossible-target 950']);
  });

  it.each([
    ['percent(count(created[priority == 1]), count(created))', ['impossible-target 120']],
    ['percent(count(created[priority == 1][team == "a"]), count(created[team == "a"]))', ['impossible-target 120']],
    ['percent(count(created[team == "b"]), count(created[team == "a"]))', []],
    ['percent(count(resolved), count(created))', []],
    ['percent(sum(created, 1), count(created))', []],
    ['2 * share(sla, met)', []],
    ['avg(created, 1)', []],
  ])('is judged only where the formula proves it: %s', async (formula, expected) => {
    expect(await found(`formula: '${formula}'\ntarget: { at_least: 120 }`)).toEqual(expected);
  });

  it('says what is asked for', async () => {
    const { diagnostics } = await validateWith({ kpi: `${higher}baseline: { value: 95 }\ntarget: { improve: 10% }` });
    expect(diagnostics.map(({ message, help, severity }) => ({ message, help, severity }))).toMatchInlineSnapshot(`
      [
        {
          "help": "The formula is a part of a whole, so its values lie between 0 and 100 percent.",
          "message": "no value can meet \`improve\`: it asks for 104.5 or more",
          "severity": "error",
        },
      ]
    `);
  });
});
