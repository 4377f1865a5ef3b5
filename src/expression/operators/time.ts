import { invariant } from '../../diagnostic/index.ts';
import { bindArguments } from './bind.ts';
import type { RowOperatorDefinition } from './definition.ts';
import { instantMicros } from './instant.ts';
import { always } from './types.ts';

const elapsed = (unit: string, micros: string, example: string): RowOperatorDefinition => ({
  syntax: `${unit}(from, to)`,
  means: `The time from one instant to the other in ${unit}, with its fraction, as the clock of the KPI counts it; negative when \`to\` is earlier.`,
  missing: 'Missing when either instant is missing.',
  example,
  signature: {
    parameters: [
      { name: 'from', types: ['timestamp'] },
      { name: 'to', types: ['timestamp'] },
    ],
    result: always('number'),
  },
  // Whole microseconds are subtracted first: exactly eight hours are exactly 8.
  sql: (dialect, args, call, counted) => {
    const { clock } = call;
    const [from = '', to = ''] = args;
    if (clock === undefined) return `((${dialect.micros(to)} - ${dialect.micros(from)}) / ${micros})`;
    invariant(counted, 'a clock stands where none can be counted');
    const ends = args.map((end) => dialect.micros(end));
    return bindArguments(dialect, ends, call, ([start = '', end = '']) => `(${counted(clock, start, end)} / ${micros})`);
  },
});

/** Functions over instants. */
export const time: Readonly<Record<'seconds' | 'minutes' | 'hours' | 'days' | 'timestamp', RowOperatorDefinition>> = {
  seconds: elapsed('seconds', '1e6', 'median(responded, seconds(created_at, first_human_reply_at))'),
  minutes: elapsed('minutes', '6e7', 'median(responded, minutes(created_at, first_human_reply_at))'),
  hours: elapsed('hours', '3.6e9', 'percentile(resolved, hours(created_at, resolved_at), 0.9)'),
  days: elapsed('days', '8.64e10', 'avg(resolved, days(created_at, resolved_at))'),
  timestamp: {
    syntax: 'timestamp("2026-03-01T00:00:00+01:00")',
    means: 'The written instant: ISO 8601 with its offset, `Z` for UTC.',
    missing: 'Never missing.',
    example: 'count(created[created_at >= timestamp("2026-03-01T00:00:00Z")])',
    signature: {
      parameters: [
        {
          name: 'text',
          types: ['text'],
          literal: {
            expected: 'an ISO 8601 instant with its offset, such as "2026-03-01T00:00:00+01:00"',
            accepts: (value) => typeof value === 'string' && instantMicros(value) !== null,
          },
        },
      ],
      result: always('timestamp'),
    },
    sql: (dialect, _, { arguments: [literal] }) => {
      const micros = literal?.kind === 'literal' ? instantMicros(String(literal.value)) : null;
      invariant(micros !== null, 'timestamp() got past the type checker without an instant');
      return dialect.instant(micros);
    },
  },
};
