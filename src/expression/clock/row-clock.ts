import { type Clock, type RowClock, valueStays } from '../../model/index.ts';

const calendarOf = ({ calendar }: Clock, names: readonly string[]): RowClock['calendar'] => {
  if (calendar === undefined) return null;
  if (typeof calendar === 'string') return { kind: 'named', name: calendar };
  const { field, policy = 'last' } = calendar;
  return policy === 'last' ? { kind: 'current', field, names } : { kind: 'changing', stays: valueStays(field), policy, names };
};

/**
 * What a clock as written makes durations count; `null` when that is all time. `names` are the calendars of the project:
 * those that a field can name.
 */
export const rowClock = (clock: Clock, names: readonly string[]): RowClock | null => {
  const read: RowClock = {
    calendar: calendarOf(clock, names.toSorted()),
    pause: [...(clock.pause ?? [])].toSorted(),
    openTimeOnly: clock.reopen === 'open_time_only',
  };
  return read.calendar === null && read.pause.length === 0 && !read.openTimeOnly ? null : read;
};
