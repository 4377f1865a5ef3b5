import { type Document, isCollection, isMap, isScalar, isSeq, type Node, type Pair } from 'yaml';
import { rangeOf } from '../diagnostic/index.ts';
import type { Definition, Json, Part, Path, Range, Source } from '../model/index.ts';
import { spellingOf } from './spelling/spelling-of.ts';

/** An entry of a mapping or list: its value, and its key when it has one. */
interface Entry {
  readonly key: Node | null;
  readonly value: Node | null;
}

function isNode(value: unknown): value is Node {
  return isScalar(value) || isCollection(value);
}

function entryOf(pair: Pair): Entry {
  return { key: isNode(pair.key) ? pair.key : null, value: isNode(pair.value) ? pair.value : null };
}

function child(parent: Node | null, segment: string | number): Entry | undefined {
  if (isMap(parent)) {
    const pair = parent.items.findLast((item) => isScalar(item.key) && item.key.value === segment);
    return pair === undefined ? undefined : entryOf(pair);
  }
  if (isSeq(parent) && typeof segment === 'number') {
    const item = parent.items[segment];
    return isNode(item) ? { key: null, value: item } : undefined;
  }
  return undefined;
}

/** The entry at a path, or the nearest one above it that exists. */
function descend(root: Entry, path: Path): { readonly entry: Entry; readonly found: boolean } {
  let entry = root;
  for (const segment of path) {
    const next = child(entry.value, segment);
    if (next === undefined) return { entry, found: false };
    entry = next;
  }
  return { entry, found: true };
}

/** The stretch of a node without the breaks and blanks after it. */
function rangeOfNode(source: Source, node: Node): Range {
  const [start, end] = node.range ?? [0, 0];
  return rangeOf(source, start, start + source.text.slice(start, end).trimEnd().length);
}

/** The definition in a parsed document. */
export function yamlDefinition(source: Source, document: Document.Parsed, value: Json): Definition {
  const contents: Node | null = document.contents;
  const firstKey = isMap(contents) ? contents.items[0]?.key : null;
  const root: Entry = { key: isNode(firstKey) ? firstKey : null, value: contents };

  const locate = (path: Path, part: Part = 'value'): Range => {
    const { entry, found } = descend(root, path);
    const node = part === 'key' || !found ? (entry.key ?? entry.value) : (entry.value ?? entry.key);
    return node === null ? rangeOf(source, 0, 0) : rangeOfNode(source, node);
  };

  const locateWithin = (path: Path, start: number, end: number): Range => {
    const { entry, found } = descend(root, path);
    const spelling = found && isScalar(entry.value) ? spellingOf(source.text, entry.value) : null;
    if (spelling === null || spelling.value.length === 0) return locate(path);
    const last = spelling.value.length - 1;
    if (start > last) return rangeOf(source, spelling.ends[last] ?? 0, spelling.ends[last] ?? 0);
    const from = spelling.starts[Math.max(0, start)] ?? 0;
    return rangeOf(source, from, end > start ? (spelling.ends[Math.min(end - 1, last)] ?? from) : from);
  };

  return { value, source, locate, locateWithin };
}
