import type { CalendarSetting } from '../../model/index.ts';
import { zonedAt } from '../zoned.ts';
import { readDay } from './read-day.ts';
import { holidaysKnownUntil } from './holidays-known-until.ts';

/** How many days before the end of its holidays a calendar begins to warn. */
const NOTICE_DAYS = 60;

/**
 * Whether the holidays of a calendar are known as of an instant.
 * - `none`: it names no holiday, though it has hours that holidays would change
 * - `over`: they end at `until`, before the local date of the instant
 * - `ending`: they end within 60 days after it
 */
export type HolidaysState = { readonly kind: 'known' | 'none' } | { readonly kind: 'over' | 'ending'; readonly until: string };

const isAlwaysOn = ({ hours, schedule = [] }: CalendarSetting): boolean =>
  hours === 'always' || (schedule.length > 0 && schedule.every((version) => version.hours === 'always'));

/** The state of a calendar's holidays at `asOfMicros` (microseconds since 1970-01-01T00:00:00Z) in `zone`. */
export const holidaysState = (setting: CalendarSetting, asOfMicros: bigint, zone: string): HolidaysState => {
  const until = holidaysKnownUntil(setting);
  if (until === null) return { kind: isAlwaysOn(setting) ? 'known' : 'none' };
  const today = zonedAt(asOfMicros, setting.timezone ?? zone).toPlainDate();
  const last = readDay(until);
  const now = readDay(today.toString());
  if (last === null || now === null) return { kind: 'known' };
  if (last < now) return { kind: 'over', until };
  return last - now < NOTICE_DAYS ? { kind: 'ending', until } : { kind: 'known' };
};
