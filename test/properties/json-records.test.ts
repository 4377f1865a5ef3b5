import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { flattenRecord } from '../../src/evaluate/read/json/flatten-record.ts';
import { pathTree } from '../../src/evaluate/read/json/json-paths.ts';
import { recordFinder } from '../../src/evaluate/read/json/record-finder.ts';

const refuse = (line: number, what: string): Error => new Error(`${line}: ${what}`);
const value = fc.jsonValue({ maxDepth: 4 });
const record = fc.dictionary(fc.string({ minLength: 1, maxLength: 4 }), value, { maxKeys: 5 });

/** The texts of the records of a text that comes in pieces of `size` bytes. */
const recordsOf = (text: string, records: readonly string[], size: number): readonly string[] => {
  const found: string[] = [];
  const finder = recordFinder(records, (one) => found.push(one.text), refuse);
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) finder.push(bytes.subarray(at, at + size));
  finder.end();
  return found;
};

it('finds the records wherever the pieces of a file end', () => {
  fc.assert(
    fc.property(
      fc.array(record, { maxLength: 4 }),
      record,
      fc.integer({ min: 1, max: 9 }),
      fc.constantFrom(0, 2),
      (all, beside, size, indent) => {
        const { data: _, ...others } = beside;
        const page = { ...others, data: { before: all, items: all, after: beside } };
        expect(recordsOf(JSON.stringify(all, null, indent), [], size).map((text) => JSON.parse(text))).toEqual(
          JSON.parse(JSON.stringify(all)),
        );
        const found = recordsOf(JSON.stringify(page, null, indent), ['data', 'items'], size);
        expect(found.map((text) => JSON.parse(text))).toEqual(JSON.parse(JSON.stringify(all)));
      },
    ),
    { numRuns: 150 },
  );
});

it('takes for a record exactly what JSON.parse takes for an object', () => {
  const damaged = fc.tuple(record, fc.nat(200), fc.constantFrom('', ',', '"', '}', ']', ':', '\\', 'x', '1', '\u0001', ' '));
  fc.assert(
    fc.property(damaged, ([written, at, character]) => {
      const text = JSON.stringify(written);
      const broken = text.slice(0, at % text.length) + character + text.slice((at % text.length) + 1);
      const parsed = ((): unknown => {
        try {
          return JSON.parse(broken);
        } catch {
          return null;
        }
      })();
      const tree = pathTree({ wanted: [], lists: [], key: (name) => name });
      const flatten = (): unknown => flattenRecord({ tree, width: 0, lists: 0 }, broken, (what) => new Error(what));
      const isRecord = typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed);
      if (isRecord) expect(flatten()).toEqual([[]]);
      else expect(flatten).toThrow(Error);
    }),
    { numRuns: 500 },
  );
});
