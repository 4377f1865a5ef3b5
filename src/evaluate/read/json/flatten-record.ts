import type { PathNode, PathTree } from './json-paths.ts';
import { jsonText } from './json-text.ts';

/** The wanted columns of one row; `null` is missing. */
export type FlatRow = (string | null)[];

/** What turns the text of a record into rows. */
export interface Flattener {
  readonly tree: PathTree;
  /** How many columns a row has. */
  readonly width: number;
  /** How many lists lie one in another whose items become rows. */
  readonly lists: number;
}

/**
 * The rows of one record: one, or one for each item of the innermost list. Texts are as written, numbers with all their
 * digits, objects and lists also as their JSON text.
 * @param refuse makes the error for a text that is not one JSON object
 */
export const flattenRecord = ({ tree, width, lists }: Flattener, text: string, refuse: (what: string) => Error): readonly FlatRow[] => {
  const json = jsonText(text, refuse);
  const rows: FlatRow[] = [];
  /** Where the list of the level below begins, once it is found. */
  let list: { readonly node: PathNode; readonly from: number } | null = null;

  const put = (node: PathNode, row: FlatRow, value: string | null): void => {
    node.seen = true;
    if (value === null) node.empty = true;
    if (node.wanted >= 0) row[node.wanted] = value;
  };
  const object = (node: PathNode, row: FlatRow, level: number): void => {
    json.expect('{');
    if (json.peek() === '}') return json.expect('}');
    for (;;) {
      json.peek();
      const below = tree.below(node, json.string());
      json.expect(':');
      if (below) value(below, row, level);
      else json.skip();
      if (json.peek() !== ',') break;
      json.expect(',');
    }
    json.expect('}');
  };
  const value = (node: PathNode, row: FlatRow, level: number): void => {
    const first = json.peek();
    const from = json.position();
    if (first === '"') put(node, row, json.string());
    else if (first === '{') {
      object(node, row, level);
      put(node, row, json.slice(from, json.position()));
    } else if (first === '[') {
      json.skip();
      if (node.list === level) {
        node.listed = true;
        list = { node, from };
      } else put(node, row, json.slice(from, json.position()));
    } else put(node, row, json.word());
  };
  const items = (node: PathNode, row: FlatRow, level: number): void => {
    json.expect('[');
    for (let number = 1; json.peek() !== ']'; number++) {
      const item = [...row];
      if (node.numbering >= 0) item[node.numbering] = String(number);
      element(node, item, level);
      if (json.peek() === ',') json.expect(',');
    }
    json.expect(']');
  };
  /** A record or an item of a list; what its own list holds comes after everything else that it has. */
  const element = (node: PathNode, row: FlatRow, level: number): void => {
    list = null;
    if (json.peek() === '{') object(node, row, level);
    else value(node, row, -1);
    if (level === lists) {
      rows.push(row);
      return;
    }
    const end = json.position();
    const found = list as { readonly node: PathNode; readonly from: number } | null;
    if (found) {
      json.moveTo(found.from);
      items(found.node, row, level + 1);
    }
    json.moveTo(end);
  };

  if (json.peek() !== '{') throw refuse('it is no object');
  element(tree.top, Array.from<string | null>({ length: width }).fill(null), 0);
  if (json.peek() !== '') throw refuse('something follows it');
  return rows;
};
