import type { Dialect } from '../dialect.ts';

const quote = (value: string): string => `'${value.replaceAll("'", "''")}'`;

/** DuckDB, https://duckdb.org/docs/stable/sql/introduction: a PostgreSQL-like dialect with lambdas. */
export const duckdb: Dialect = {
  name: 'duckdb',
  identifier: (name) => `"${name.replaceAll('"', '""')}"`,
  text: quote,
  /** A literal without exponent is a DECIMAL. */
  double: (value) => {
    const digits = String(value);
    const literal = digits.includes('e') ? digits : `${digits}e0`;
    return value < 0 ? `(${literal})` : literal;
  },
  integerType: 'BIGINT',
  doubleType: 'DOUBLE',
  tryCast: (value, type) => `TRY_CAST(${value} AS ${type})`,
  instant: (micros) => `make_timestamp(${micros})`,
  micros: (instant) => `epoch_us(${instant})`,
  plusMicros: (instant, micros) => `(${instant} + to_microseconds(${micros}))`,
  isFinite: (value) => `isfinite(${value})`,
  startsWith: (text, part) => `starts_with(${text}, ${part})`,
  endsWith: (text, part) => `ends_with(${text}, ${part})`,
  contains: (text, part) => `contains(${text}, ${part})`,
  substring: (text, start, length) => `substring(${text}, ${start}${length === null ? '' : `, ${length}`})`,
  matched: (text, pattern, group) => `regexp_extract(${text}, ${quote(pattern)}, ${group})`,
  /** A list of one struct, mapped: the only construct here that names a value inside an expression. */
  bind: (values, body) => {
    const names = values.map((_, index) => `v${index + 1}`);
    const struct = names.map((name, index) => `${name}: ${values[index]}`).join(', ');
    return `list_transform([{${struct}}], lambda r: ${body(names.map((name) => `r.${name}`))})[1]`;
  },
};
