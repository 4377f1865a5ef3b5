import type { Dialect } from '../../../expression/index.ts';
import type { ReadTime } from '../../../model/index.ts';
import { zoneOffsetSql } from './zone-offset-sql.ts';

/** The two readings of a text as a timestamp: as local time and as an instant, in microseconds; at least one is NULL. */
export interface TimestampParts {
  /** SQL of the microseconds of the text as local time, as if that were UTC; `null` when no pattern gives one. */
  readonly local: string | null;
  /** SQL of the microseconds of the text as an instant, for a text that carries its offset. */
  readonly instant: string | null;
}

const DATE = String.raw`\d{4}-\d{2}-\d{2}`;
const TIME = String.raw`\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?`;
const OFFSET = String.raw`(Z|[+-]\d{2}(:?\d{2})?)`;

const when = (condition: string, value: string): string => `CASE WHEN ${condition} THEN ${value} END`;

const isoParts = (text: string, dialect: Dialect): TimestampParts => {
  const matches = (pattern: string): string => `regexp_full_match(${text}, ${dialect.text(pattern)})`;
  // The engine wants seconds before an offset, which ISO 8601 allows to leave out, and no space there.
  const plain = `replace(regexp_replace(${text}, '^(.{13}:\\d\\d) ?([Z+-].*)$', '\\1:00\\2'), ' +', '+')`;
  return {
    local: when(matches(`${DATE}([T ]${TIME})?`), `epoch_us(TRY_CAST(${text} AS TIMESTAMP))`),
    instant: when(matches(`${DATE}[T ]${TIME} ?${OFFSET}`), `epoch_us(TRY_CAST(replace(${plain}, ' -', '-') AS TIMESTAMPTZ))`),
  };
};

/** Patterns with an offset or a zone give an instant, the others local time. */
const carriesOffset = (format: string): boolean => /%[zZ]/.test(format.replaceAll('%%', ''));

const patternParts = (text: string, formats: readonly string[], dialect: Dialect): TimestampParts => {
  const read = (those: readonly string[], type: string): string | null => {
    if (those.length === 0) return null;
    const tried = those.map((format) => `CAST(TRY_STRPTIME(${text}, ${dialect.text(format)}) AS ${type})`);
    // Whatever the pattern, the engine also takes the words epoch and infinity.
    return when(`regexp_matches(${text}, '[0-9]')`, `epoch_us(${tried.length === 1 ? tried[0] : `coalesce(${tried.join(', ')})`})`);
  };
  return {
    local: read(
      formats.filter((format) => !carriesOffset(format)),
      'TIMESTAMP',
    ),
    instant: read(formats.filter(carriesOffset), 'TIMESTAMPTZ'),
  };
};

/** SQL of both readings of a text. */
export const timestampParts = (text: string, { formats }: ReadTime, dialect: Dialect): TimestampParts =>
  formats.length === 0 ? isoParts(text, dialect) : patternParts(text, formats, dialect);

/**
 * From 1970-01-01 up to 2100-01-01 UTC. A time elsewhere says "never" (`0001-01-01`, `9999-12-31`) or was misread
 * (`26` as the year 26), and a single one would stretch every series over centuries.
 */
const EARLIEST = 0n;
const LATEST = 4_102_444_800_000_000n;

/** SQL of the instant, from columns that hold the two readings; NULL where it is no time that a ticket can have. */
export const instantSql = (parts: TimestampParts, { zone }: ReadTime): string => {
  const utc = parts.local === null ? null : `${parts.local} - ${zoneOffsetSql(zone, parts.local)}`;
  const micros = [utc, parts.instant].filter((part) => part !== null);
  const found = micros.length === 1 ? micros[0] : `coalesce(${micros.join(', ')})`;
  return when(`${found} BETWEEN ${EARLIEST} AND ${LATEST - 1n}`, `make_timestamp(${found})`);
};
