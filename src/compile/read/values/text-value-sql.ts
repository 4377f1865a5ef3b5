import type { Dialect } from '../../../expression/index.ts';
import type { ValueType } from '../../../model/index.ts';

type Convert = (text: string, dialect: Dialect) => string;

const BOOLEANS: readonly (readonly [string, string])[] = [
  ['TRUE', "('true', '1', 'yes', 't')"],
  ['FALSE', "('false', '0', 'no', 'f')"],
];

/** Digits with sign, point and exponent: the engine's cast would also take `1_000`, `0x1F`, `inf` and `nan`. */
const NUMBER = String.raw`\s*[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?\s*`;
const WHOLE = String.raw`\s*[+-]?\d+\s*`;

const toNumber: Convert = (text, dialect) => {
  const value = `TRY_CAST(${text} AS DOUBLE)`;
  return `CASE WHEN regexp_full_match(${text}, ${dialect.text(NUMBER)}) AND isfinite(${value}) THEN ${value} END`;
};

/** The engine's cast rounds `3.7` to 4; a fraction other than zero is unreadable here. Beyond 2^53 a double cannot tell. */
const toInteger: Convert = (text, dialect) => {
  const value = toNumber(text, dialect);
  return (
    `CASE WHEN regexp_full_match(${text}, ${dialect.text(WHOLE)}) THEN TRY_CAST(${text} AS BIGINT) ` +
    `WHEN (${value}) = trunc(${value}) AND abs(${value}) <= 9007199254740992 THEN CAST(${value} AS BIGINT) END`
  );
};

const toBoolean: Convert = (text) =>
  `CASE ${BOOLEANS.map(([value, words]) => `WHEN lower(trim(${text})) IN ${words} THEN ${value}`).join(' ')} END`;

/** SQL that turns a text into a value of each type, NULL when it does not write one. Timestamps take two steps (`timestamp-sql.ts`). */
export const textValueSql: Readonly<Record<Exclude<ValueType, 'timestamp'>, Convert>> = {
  boolean: toBoolean,
  integer: toInteger,
  number: toNumber,
  text: (text) => text,
};
