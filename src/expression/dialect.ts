/** What a SQL engine says in its own way. A dialect states only its differences from the standard. */
export interface Dialect {
  readonly name: string;
  /** The one way that an identifier enters SQL. */
  identifier(name: string): string;
  /** The one way that a text literal enters SQL. */
  text(value: string): string;
  /** A literal that the engine reads as exactly this double. */
  double(value: number): string;
  /** The 64-bit integer type. */
  readonly integerType: string;
  /** The IEEE 754 double type. */
  readonly doubleType: string;
  /** A cast that gives NULL where the value does not fit. */
  tryCast(value: string, type: string): string;
  /** An instant literal, from microseconds since 1970-01-01T00:00:00Z. */
  instant(micros: bigint): string;
  /** Microseconds since 1970-01-01T00:00:00Z of an instant, as a 64-bit integer. */
  micros(instant: string): string;
  /** The instant so many microseconds later. */
  plusMicros(instant: string, micros: string): string;
  /** Whether a double is neither infinite nor NaN. */
  isFinite(value: string): string;
  startsWith(text: string, part: string): string;
  endsWith(text: string, part: string): string;
  contains(text: string, part: string): string;
  /** `length` characters from the one-based `start`, to the end when `length` is null; counted from the end when `start` is negative. */
  substring(text: string, start: number, length: number | null): string;
  /** The text that a group of a regular expression matched, 0 the whole; empty, so that no cast takes it, when nothing matched. */
  matched(text: string, pattern: string, group: number): string;
  /** Gives each value a name, so that `body` can use it twice while the engine computes it once and the SQL text stays linear in the formula. */
  bind(values: readonly string[], body: (names: readonly string[]) => string): string;
}
