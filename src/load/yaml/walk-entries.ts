import { isAlias, isCollection, isMap, isScalar, type Node, type YAMLMap } from 'yaml';

/** One value in a document, with the key it stands under when it stands in a mapping. */
export interface WalkedEntry {
  readonly key: Node | null;
  readonly value: Node | null;
  readonly parent: Node;
}

function asNode(value: unknown): Node | null {
  return isScalar(value) || isCollection(value) || isAlias(value) ? value : null;
}

/** Every entry below `node`, in the order of the file. */
export function* walkEntries(node: Node | null): Generator<WalkedEntry> {
  if (!isCollection(node)) return;
  for (const item of node.items) {
    const entry = isMap(node) ? pairOf(item) : { key: null, value: asNode(item) };
    yield { ...entry, parent: node };
    yield* walkEntries(entry.value);
  }
}

function pairOf(item: unknown): { readonly key: Node | null; readonly value: Node | null } {
  const pair = item as YAMLMap['items'][number];
  return { key: asNode(pair.key), value: asNode(pair.value) };
}

/** Every mapping at and below `node`. */
export function* walkMappings(node: Node | null): Generator<YAMLMap> {
  if (isMap(node)) yield node;
  for (const { value } of walkEntries(node)) if (isMap(value)) yield value;
}
