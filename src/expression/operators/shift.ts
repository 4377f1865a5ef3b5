import type { RowOperatorDefinition } from './definition.ts';

/** A date and a time as ISO 8601 writes them, and what follows: nothing, `Z` or an offset. */
const local = String.raw`^(\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?) ?(?:Z|[+-]\d{2}:?\d{2})?$`;
const offset = String.raw`^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)? ?(Z|[+-]\d{2}:?\d{2})$`;

/** Moves in time. */
export const shift: Readonly<Record<'plus_minutes', RowOperatorDefinition>> = {
  plus_minutes: {
    syntax: 'plus_minutes(x, minutes)',
    means:
      'The time that lies so many minutes after x: an instant, or a text in ISO 8601 whose offset stays as it is. A text without offset is moved on the clock, whatever its zone does meanwhile.',
    missing: 'Missing when an argument is missing or the text is no such time.',
    example: 'count(resolved[resolved_at > plus_minutes(created_at, 480)])',
    signature: {
      parameters: [
        { name: 'x', types: ['timestamp', 'text'] },
        { name: 'minutes', types: ['number'] },
      ],
      result: ([type = 'timestamp']) => type,
    },
    sql: (dialect, [value = '', minutes = ''], { arguments: [moved] }) => {
      const micros = dialect.tryCast(`round(${minutes} * 6e7)`, dialect.integerType);
      if (moved?.type !== 'text') return dialect.plusMicros(value, micros);
      const at = dialect.tryCast(dialect.matched(value, local, 1), 'TIMESTAMP');
      return `(CAST(${dialect.plusMicros(at, micros)} AS VARCHAR) || ${dialect.matched(value, offset, 1)})`;
    },
  },
};
