import type { PathNode, PathTree } from './json-paths.ts';
import { type JsonText, jsonText } from './json-text.ts';
import { skipValue } from './skip-value.ts';

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

/** A record on its way to rows. */
interface Walk extends Flattener {
  readonly json: JsonText;
  readonly rows: FlatRow[];
}

/** The list that gives the rows of the next level, and where it begins. */
interface FoundList {
  readonly node: PathNode;
  readonly from: number;
}

/** One level: the row that is filled, and the list that was found in it. */
interface Level {
  readonly row: FlatRow;
  /** Which of the lists is looked for; -1 in an item that is no object. */
  readonly depth: number;
  list: FoundList | null;
}

const put = (node: PathNode, { row }: Level, value: string | null): void => {
  node.seen = true;
  if (value === null) node.empty = true;
  if (node.wanted >= 0) row[node.wanted] = value;
};

const readList = ({ json }: Walk, node: PathNode, level: Level): void => {
  const from = json.position();
  skipValue(json);
  if (node.list === level.depth && node.list >= 0) {
    node.listed = true;
    level.list = { node, from };
  } else put(node, level, json.slice(from, json.position()));
};

const readValue = (walk: Walk, node: PathNode, level: Level): void => {
  const { json } = walk;
  const first = json.peek();
  const from = json.position();
  if (first === '"') put(node, level, json.string());
  else if (first === '[') readList(walk, node, level);
  else if (first === '{') {
    readObject(walk, node, level);
    put(node, level, json.slice(from, json.position()));
  } else put(node, level, json.word());
};

const readObject = (walk: Walk, node: PathNode, level: Level): void => {
  const { json, tree } = walk;
  json.expect('{');
  if (json.peek() === '}') return json.expect('}');
  for (;;) {
    json.peek();
    const below = tree.below(node, json.string());
    json.expect(':');
    if (below) readValue(walk, below, level);
    else skipValue(json);
    if (json.peek() !== ',') break;
    json.expect(',');
  }
  json.expect('}');
};

const readItems = (walk: Walk, node: PathNode, row: FlatRow, depth: number): void => {
  const { json } = walk;
  json.expect('[');
  for (let number = 1; json.peek() !== ']'; number++) {
    const item = [...row];
    if (node.numbering >= 0) item[node.numbering] = String(number);
    readElement(walk, node, item, depth);
    if (json.peek() === ',') json.expect(',');
  }
  json.expect(']');
};

/** A record or an item of a list; the items of its own list come after everything else that it has. */
const readElement = (walk: Walk, node: PathNode, row: FlatRow, depth: number): void => {
  const { json } = walk;
  const isObject = json.peek() === '{';
  const level: Level = { row, depth: isObject ? depth : -1, list: null };
  if (isObject) readObject(walk, node, level);
  else readValue(walk, node, level);
  if (depth === walk.lists) {
    walk.rows.push(row);
    return;
  }
  if (level.list === null) return;
  const end = json.position();
  json.moveTo(level.list.from);
  readItems(walk, level.list.node, row, depth + 1);
  json.moveTo(end);
};

/**
 * The rows of one record: one, or one for each item of the innermost list. Texts are as written, numbers with all their
 * digits, objects and lists also as their JSON text.
 * @param refuse makes the error for a text that is not one JSON object
 */
export const flattenRecord = (flattener: Flattener, text: string, refuse: (what: string) => Error): readonly FlatRow[] => {
  const json = jsonText(text, refuse);
  const rows: FlatRow[] = [];
  if (json.peek() !== '{') throw refuse('it is no object');
  readElement({ ...flattener, json, rows }, flattener.tree.top, Array.from<string | null>({ length: flattener.width }).fill(null), 0);
  if (json.peek() !== '') throw refuse('something follows it');
  return rows;
};
