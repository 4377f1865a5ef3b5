/** A place in a record: the top, or what is reached from there by names. */
export interface PathNode {
  /** The names from the top, joined by `.`: what mappings call the column. */
  readonly path: string;
  readonly depth: number;
  /** Position among the wanted columns; -1 when it is none of them. */
  readonly wanted: number;
  /** Position of the column that numbers the items of the list here; -1 when it is not wanted. */
  readonly numbering: number;
  /** Which of the lists of `each` this is, from the outermost; -1 when it is none. */
  readonly list: number;
  readonly below: Map<string, PathNode>;
  /** Whether some record has a value here. */
  seen: boolean;
  /** Whether some record has the list of `each` here. */
  listed: boolean;
  /** Whether what some record has here is `null`: then whatever would be below it is missing, not unknown. */
  empty: boolean;
}

/** What is looked for in the records of a file. */
export interface JsonColumns {
  /** Columns by their paths, in the order in which they are wanted. */
  readonly wanted: readonly string[];
  /** Paths of the lists whose items become rows, from the outermost; each begins with the one before. */
  readonly lists: readonly string[];
  /** The name by which a column is found. */
  key(name: string): string;
}

/** Deeper objects stay JSON text: no export that people map by hand comes near. */
export const deepestColumn = 32;

/** A record whose keys are data, such as ids, would make columns without end; only wanted ones are looked for from here on. */
const mostColumns = 20_000;

/** The paths of the lists of `each`: `a.b[].c` has `a.b` and `a.b.c`. */
export const listPaths = (each: string | undefined): readonly string[] => {
  if (each === undefined) return [];
  const parts = each.replace(/\[\]$/, '').split('[].');
  return parts.map((_, index) => parts.slice(0, index + 1).join('.'));
};

/** All places that were met, and the wanted ones from the start. */
export interface PathTree {
  readonly top: PathNode;
  /** The place `name` below `node`; `null` where nothing is looked for. */
  below(node: PathNode, name: string): PathNode | null;
  /** The columns that the records have, in the order in which they were met. */
  columns(): readonly string[];
}

/** Paths below a place that the records have, and wanted ones below what is `null` there. */
function* met(node: PathNode, isMissing: boolean): Generator<string> {
  for (const one of node.below.values()) {
    if (one.seen || (isMissing && one.wanted >= 0)) yield one.path;
    if (one.listed) yield `${one.path}[]`;
    yield* met(one, isMissing || one.empty);
  }
}

/** Makes the places to look at. */
export const pathTree = ({ wanted, lists, key }: JsonColumns): PathTree => {
  let count = 0;
  const positions = new Map(wanted.map((path, at) => [path, at]));
  const make = (path: string, depth: number): PathNode => {
    count++;
    return {
      path,
      depth,
      wanted: positions.get(path) ?? -1,
      numbering: positions.get(`${path}[]`) ?? -1,
      list: lists.findIndex((list) => key(list) === path),
      below: new Map(),
      seen: false,
      listed: false,
      empty: false,
    };
  };
  const top = make('', 0);
  const step = (node: PathNode, name: string): PathNode => {
    const known = node.below.get(name);
    if (known) return known;
    const made = make(node.depth === 0 ? key(name) : `${node.path}.${key(name)}`, node.depth + 1);
    node.below.set(name, made);
    return made;
  };
  for (const path of [...wanted, ...lists.map(key)]) path.replace(/\[\]$/, '').split('.').reduce(step, top);

  return {
    top,
    below: (node, name) => {
      const known = node.below.get(name) ?? (key(name) === name ? undefined : node.below.get(key(name)));
      if (known) return known;
      return count < mostColumns && node.depth < deepestColumn ? step(node, name) : null;
    },
    columns: () => [...new Set(met(top, false))],
  };
};
