import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { csv } from '../../src/sample/export/csv.ts';
import { records } from '../sample/read-csv.ts';

const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[a",\n\r |]{0,12}$/));

it('whatever a field contains, a reader gets it back', () => {
  const rows = fc.array(fc.tuple(text, text, text), { maxLength: 5 });
  fc.assert(
    fc.property(rows, (values) => {
      const written = csv(
        values,
        [0, 1, 2].map((index) => [`column ${index}`, (row) => row[index] ?? ''] as const),
      );
      expect(records(written).slice(1)).toEqual(values);
    }),
    { numRuns: 300 },
  );
});
