import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Document, parse, Scalar } from 'yaml';
import { parseYaml } from '../../src/load/yaml/parse-yaml.ts';
import type { Definition } from '../../src/model/index.ts';

/** Text that quoting, escaping and folding have to work for. */
const hostile = fc
  .array(
    fc.constantFrom(
      'a',
      'B9',
      ' ',
      '  ',
      '\n',
      '\n\n',
      '\t',
      "'",
      '"',
      '\\',
      '#',
      ' #',
      ': ',
      ':',
      '- ',
      '[',
      ']',
      '{',
      '}',
      ',',
      '&',
      '*',
      '!',
      '|',
      '>',
      '%',
      '@',
      'é',
      '界',
      '👩‍🚒',
      '\\n',
      '\\u0041',
      '...',
      '---',
      '=',
      '~',
      'longer words that have to be folded somewhere',
    ),
    { maxLength: 25 },
  )
  .map((parts) => parts.join(''));

const styles = fc.constantFrom<Scalar.Type>('PLAIN', 'QUOTE_SINGLE', 'QUOTE_DOUBLE', 'BLOCK_LITERAL', 'BLOCK_FOLDED');

/** A file with `value` under a key, in a list and in a nested mapping, in the style as far as YAML lets it. */
function written(value: string, type: Scalar.Type, lineWidth: number): string {
  const scalar = (): Scalar => Object.assign(new Scalar(value), { type });
  const document = new Document();
  document.contents = document.createNode({ before: 1 });
  document.set('text', scalar());
  document.set('list', document.createNode([scalar(), 'x']));
  document.set('inner', document.createNode({ deep: { text: scalar() } }));
  return document.toString({ lineWidth, minContentWidth: 5 });
}

/** Reads the file; a run ends here for the few texts that the library writes in a way that nobody can read. */
function read(text: string): Definition {
  const { definition } = parseYaml({ path: 'f.yaml', text }, 'anything');
  if (definition === null) return fc.pre(false) as never;
  return definition;
}

const paths = [['text'], ['list', 0], ['inner', 'deep', 'text']];

function valueAt(definition: Definition, path: readonly (string | number)[]): unknown {
  let at: unknown = definition.value;
  for (const segment of path) at = (at as Record<string | number, unknown>)[segment];
  return at;
}

/** What a slice of the file may look like when it stands for one unit of the value. */
function standsFor(slice: string, unit: string): boolean {
  if (slice === unit) return true;
  if (unit === "'" && slice === "''") return true;
  if (slice.startsWith('\\')) return parse(`"${slice}"`) === unit;
  return (unit === ' ' || unit === '\n') && /^[ \t]*(?:\r?\n[ \t]*)+$/.test(slice);
}

it('finds each character of a text in the file, however the text is quoted and folded', () => {
  fc.assert(
    fc.property(hostile, styles, fc.constantFrom(0, 20, 40), fc.boolean(), (value, type, width, windows) => {
      const text = written(value, type, width);
      const definition = read(windows ? text.replaceAll('\n', '\r\n') : text);
      const file = definition.source.text;
      for (const path of paths) {
        // Not `value`: the library writes some texts so that they read back differently.
        const shown = String(valueAt(definition, path));
        for (let at = 0; at < shown.trimEnd().length; at += 1) {
          const { start, end } = definition.locateWithin(path, at, at + 1);
          const slice = file.slice(start.offset, end.offset);
          if (/[\ud800-\udfff]/.test(shown.charAt(at)) && slice.startsWith('\\')) continue;
          expect({ slice, ok: standsFor(slice, shown.charAt(at)) }).toEqual({ slice, ok: true });
        }
      }
    }),
    { numRuns: 400 },
  );
});

it('slices a word out of any quoting', () => {
  fc.assert(
    fc.property(hostile, hostile, styles, fc.constantFrom(0, 20), (before, after, type, width) => {
      const definition = read(written(`${before} needle${after}`, type, width));
      const from = String(valueAt(definition, ['text'])).indexOf('needle');
      const { start, end } = definition.locateWithin(['text'], from, from + 6);
      const slice = definition.source.text.slice(start.offset, end.offset);
      // A double-quoted word may be broken over two lines.
      expect(slice.includes('\\') ? parse(`"${slice}"`) : slice).toBe('needle');
    }),
    { numRuns: 400 },
  );
});

it('locates keys and values whose text reads back as the key and the value', () => {
  const keys = fc.stringMatching(/^[a-z][a-z_]{0,8}$/);
  const leaf = fc.oneof(fc.integer(), fc.boolean(), hostile);
  const tree = fc.dictionary(keys, fc.oneof(leaf, fc.array(leaf, { maxLength: 3 }), fc.dictionary(keys, leaf, { maxKeys: 3 })), {
    minKeys: 1,
    maxKeys: 4,
  });
  const visit = (definition: Definition, value: unknown, path: readonly (string | number)[]): void => {
    const file = definition.source.text;
    const last = path.at(-1);
    if (typeof last === 'string') {
      const { start, end } = definition.locate(path, 'key');
      expect(parse(file.slice(start.offset, end.offset), { stringKeys: true, schema: 'failsafe' })).toBe(last);
    }
    if (typeof value === 'number' || typeof value === 'boolean') {
      const { start, end } = definition.locate(path);
      expect(parse(file.slice(start.offset, end.offset))).toBe(value);
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, item] of Object.entries(value)) visit(definition, item, [...path, Array.isArray(value) ? Number(key) : key]);
    }
  };
  fc.assert(
    fc.property(tree, fc.boolean(), (value, flow) => {
      const document = new Document(value);
      const definition = read(document.toString({ collectionStyle: flow ? 'flow' : 'block', lineWidth: 30 }));
      visit(definition, value, []);
    }),
    { numRuns: 200 },
  );
});
