/**
 * How a string value is spelled in its file: for each UTF-16 unit of the value the half-open stretch of the text that
 * stands for it. An escape of several characters stands for one unit, a line break of folded text for a space.
 */
export interface Spelling {
  readonly value: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Gathers a spelling from left to right. */
export interface SpellingBuilder {
  /** `units` stand, all of them, for the stretch. */
  add(units: string, start: number, end: number): void;
  /** The characters of the stretch stand for themselves. */
  copy(text: string, start: number, end: number): void;
  /** Takes back units from the end until `length` are left. */
  cutTo(length: number): void;
  readonly length: number;
  done(): Spelling;
}

/** A builder with nothing in it. */
export function spellingBuilder(): SpellingBuilder {
  const units: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const add = (text: string, start: number, end: number): void => {
    for (let at = 0; at < text.length; at += 1) {
      units.push(text.charAt(at));
      starts.push(start);
      ends.push(end);
    }
  };
  return {
    add,
    copy(text, start, end) {
      for (let at = start; at < end; at += 1) add(text.charAt(at), at, at + 1);
    },
    cutTo(length) {
      for (const list of [units, starts, ends]) list.length = Math.min(list.length, length);
    },
    get length() {
      return units.length;
    },
    done: () => ({ value: units.join(''), starts, ends }),
  };
}
