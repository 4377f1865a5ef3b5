import { quoted } from '../../diagnostic/index.ts';
import type { Definition, Json, Path } from '../../model/index.ts';

/** The value at a path of plain data; `undefined` when there is none. */
export function valueAt(value: Json, path: Path): Json | undefined {
  let at: Json | undefined = value;
  for (const segment of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, segment)) return undefined;
    at = (at as Readonly<Record<string | number, Json>>)[segment];
  }
  return at;
}

/** The steps of an error's `instancePath`, list indexes as numbers. */
export function instancePathOf(value: Json, segments: readonly string[]): Path {
  const path: (string | number)[] = [];
  for (const segment of segments) path.push(Array.isArray(valueAt(value, path)) ? Number(segment) : segment);
  return path;
}

/** What an error talks about: a key, an item of a list, or the whole document. */
export function subjectOf(path: Path, document: string): string {
  const last = path.at(-1);
  if (last === undefined) return document;
  if (typeof last === 'string') return quoted(last);
  return path.length === 1 ? `item ${last + 1}` : `item ${last + 1} of ${subjectOf(path.slice(0, -1), document)}`;
}

function scalarFound(definition: Definition, path: Path, value: string | number): string {
  if (typeof value === 'string') return value === '' ? 'an empty text' : `the text ${quoted(value)}`;
  const { start, end } = definition.locate(path);
  const written = definition.source.text.slice(start.offset, end.offset);
  return written === String(value) ? `the number ${value}` : `the number ${value} (written ${quoted(written)})`;
}

/** What stands at a path, as the end of "found": numbers as they are written, because `1.10` is read as 1.1. */
export function describeValue(definition: Definition, path: Path): string {
  const value = valueAt(definition.value, path);
  if (value === undefined || value === null) return 'nothing';
  if (typeof value === 'boolean') return `\`${String(value)}\``;
  if (typeof value === 'string' || typeof value === 'number') return scalarFound(definition, path, value);
  return Array.isArray(value) ? 'a list' : 'a mapping';
}
