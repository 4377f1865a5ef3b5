const pattern = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,6}))?)?(Z|[+-]\d{2}:\d{2})$/;

const day = 86_400_000;

/** Days of a month that exist: the UTC calendar would turn 31 February into 3 March. */
const existsInCalendar = (year: number, month: number, date: number): boolean => {
  const start = new Date(0);
  start.setUTCFullYear(year, month - 1, date);
  return start.getUTCMonth() === month - 1 && start.getUTCDate() === date && date > 0;
};

const offsetMinutes = (zone: string): number | null => {
  if (zone === 'Z') return 0;
  const hours = Number(zone.slice(1, 3));
  const minutes = Number(zone.slice(4, 6));
  if (hours > 23 || minutes > 59) return null;
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
};

/**
 * Microseconds since 1970-01-01T00:00:00Z of an ISO 8601 instant with its offset (RFC 3339), such as `2026-03-01T00:00:00+01:00`;
 * `null` for anything else, a text without offset included.
 */
export function instantMicros(text: string): bigint | null {
  const match = pattern.exec(text);
  if (match === null) return null;
  const [, year, month, date, hour, minute, second, fraction, zone] = match;
  const offset = offsetMinutes(zone ?? 'Z');
  const clock = [Number(hour), Number(minute), Number(second ?? 0)] as const;
  if (offset === null || clock[0] > 23 || clock[1] > 59 || clock[2] > 59) return null;
  if (!existsInCalendar(Number(year), Number(month), Number(date))) return null;
  const midnight = new Date(0).setUTCFullYear(Number(year), Number(month) - 1, Number(date));
  const seconds = clock[0] * 3600 + (clock[1] - offset) * 60 + clock[2];
  const micros = BigInt((fraction ?? '').padEnd(6, '0'));
  return BigInt(Math.round(midnight / day)) * BigInt(day) * 1000n + BigInt(seconds) * 1_000_000n + micros;
}
