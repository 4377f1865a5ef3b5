import type { Json, Origin, Path } from '../../model/index.ts';
import { limits } from '../limits.ts';
import type { FormulaProblem, ProblemCode } from '../problem.ts';
import { foreignOperators } from './foreign-operators.ts';
import type { Syntax } from './syntax.ts';

const identifier = /^[A-Za-z_]\w*$/;

/** Carries what every node of one reading shares. */
interface Reading {
  readonly problems: FormulaProblem[];
  nodes: number;
}

const refuse = (reading: Reading, code: ProblemCode, path: Path, message: string, help?: string): null => {
  reading.problems.push({ code, message, ...(help === undefined ? {} : { help }), origin: { kind: 'json', path } });
  return null;
};

/** Reads the JSON Logic form into the same tree as the text form. Never throws, whatever the value; reads own properties only. */
export function readJson(value: Json): { readonly syntax: Syntax | null; readonly problems: readonly FormulaProblem[] } {
  const reading: Reading = { problems: [], nodes: 0 };
  const syntax = readNode(value, [], 0, reading);
  return { syntax: reading.problems.length === 0 ? syntax : null, problems: reading.problems };
}

function readNode(value: Json, path: Path, depth: number, reading: Reading): Syntax | null {
  reading.nodes += 1;
  if (depth > limits.depth) return refuse(reading, 'formula-limit', path, `A formula may be at most ${limits.depth} levels deep`);
  if (reading.nodes > limits.nodes) {
    const first = reading.nodes === limits.nodes + 1;
    return first ? refuse(reading, 'formula-limit', path, `A formula may have at most ${limits.nodes} nodes`) : null;
  }
  if (typeof value === 'object' && value !== null) return readBranch(value, path, depth, reading);
  const origin: Origin = { kind: 'json', path };
  if (typeof value === 'boolean' || typeof value === 'number' || typeof value === 'string') return { kind: 'literal', value, origin };
  return refuse(
    reading,
    'formula-json',
    path,
    'A missing value cannot be written',
    'Use {"known": [x]} to ask whether a value is missing.',
  );
}

function readBranch(value: object & Json, path: Path, depth: number, reading: Reading): Syntax | null {
  if (Array.isArray(value)) return refuse(reading, 'formula-json', path, 'A list may only stand as the second argument of "in"');
  const keys = Object.keys(value);
  const [key] = keys;
  if (key === undefined || keys.length > 1) {
    return refuse(
      reading,
      'formula-json',
      path,
      `A node has exactly one operator; this one has ${keys.length}`,
      'Join conditions with "and".',
    );
  }
  const content: Json = (value as Readonly<Record<string, Json>>)[key] ?? null;
  if (key === 'var') return readName(content, path, reading);
  const unary = !Array.isArray(content);
  const items: readonly Json[] = unary ? [content] : content;
  const at = (index: number): Path => (unary ? [...path, key] : [...path, key, index]);
  if (key === 'filter') return readFilter(items, at, path, depth, reading);
  if (Object.hasOwn(foreignOperators, key) || key === 'negate') {
    return refuse(reading, 'formula-unknown-function', [...path, key], `There is no operator "${key}"`, foreignOperators[key]);
  }
  const args = items.map((item, index) =>
    key === 'in' && index === 1 && Array.isArray(item)
      ? readList(item, at(index), depth + 1, reading)
      : readNode(item, at(index), depth + 1, reading),
  );
  return {
    kind: 'call',
    operator: key === '-' && args.length === 1 ? 'negate' : key,
    named: identifier.test(key),
    arguments: args.filter((arg) => arg !== null),
    origin: { kind: 'json', path },
    operatorOrigin: { kind: 'json', path: [...path, key] },
  };
}

function readName(content: Json, path: Path, reading: Reading): Syntax | null {
  const name = Array.isArray(content) && content.length === 1 ? content[0] : content;
  const here = [...path, 'var'];
  if (typeof name !== 'string')
    return refuse(reading, 'formula-json', here, '"var" takes one name', 'There are no default values; use if and known.');
  if (!identifier.test(name) || name === '__proto__') {
    return refuse(
      reading,
      'formula-json',
      here,
      `${JSON.stringify(name.slice(0, 100))} is not a name`,
      'A name has letters, digits and _ only; names have no parts.',
    );
  }
  return { kind: 'name', name, origin: { kind: 'json', path } };
}

function readFilter(items: readonly Json[], at: (index: number) => Path, path: Path, depth: number, reading: Reading): Syntax | null {
  const [view, condition] = items;
  if (view === undefined || condition === undefined || items.length !== 2) {
    return refuse(reading, 'formula-arity', [...path, 'filter'], `"filter" takes a view and a condition, not ${items.length} arguments`);
  }
  const from = readNode(view, at(0), depth + 1, reading);
  const where = readNode(condition, at(1), depth + 1, reading);
  return from === null || where === null ? null : { kind: 'select', view: from, condition: where, origin: { kind: 'json', path } };
}

function readList(items: readonly Json[], path: Path, depth: number, reading: Reading): Syntax {
  const read = items.map((item, index) => readNode(item, [...path, index], depth + 1, reading));
  return { kind: 'list', items: read.filter((item) => item !== null), origin: { kind: 'json', path } };
}
