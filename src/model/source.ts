import type { Json, Path } from './json.ts';

/** A text file that a person wrote; `path` is relative to the project folder, with `/`. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

/** A place in a text: zero-based character offset, one-based line and column (in UTF-16 units, as editors count). */
export interface Position {
  readonly offset: number;
  readonly line: number;
  readonly column: number;
}

/** A half-open stretch of a source text. An empty range points between two characters. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Which part of a mapping entry a range covers. */
export type Part = 'key' | 'value';

/**
 * One parsed document: its plain data and the way back from any path in that data to the place in the file.
 * It hides the YAML library, so that later stages can point at a token without knowing how it was parsed.
 */
export interface Definition<T = Json> {
  readonly value: T;
  readonly source: Source;
  /** The file in which the entry at `path` stands, where definitions were merged; `source` when absent. The ranges are of that file. */
  sourceAt?(path: Path): Source;
  /** The range of the entry at `path`; of the nearest existing ancestor when the path does not exist. */
  locate(path: Path, part?: Part): Range;
  /**
   * The range of characters `start` to `end` (half-open) *of the string value* at `path`: the inverse of the
   * quoting, escaping and folding by which that string was written.
   */
  locateWithin(path: Path, start: number, end: number): Range;
}
