import { type RowClock, statusStays } from '../../model/index.ts';

/** The fields of the row that a clock reads beside the two instants. */
export const clockFields = ({ calendar, pause, openTimeOnly }: RowClock): readonly string[] => [
  ...(calendar?.kind === 'current' ? [calendar.field] : []),
  ...(calendar?.kind === 'changing' ? [calendar.stays] : []),
  ...(pause.length > 0 || openTimeOnly ? [statusStays] : []),
];
