import { fingerprint } from '../fingerprint/index.ts';
import type { Kpi, Project } from '../model/index.ts';

/**
 * The fingerprint of what a KPI's durations count: its clock and the calendars that this may use. A holiday that is added
 * changes it, and so explains a value that is no longer what it was.
 * @returns `null` when all time counts
 */
export const clockHash = ({ clock }: Kpi, { calendars = {}, timezone }: Pick<Project, 'calendars' | 'timezone'>): string | null => {
  if (clock === undefined) return null;
  const { calendar } = clock;
  // Tickets name their calendars themselves: any of them may be used.
  const used =
    typeof calendar === 'object' ? calendars : Object.fromEntries(Object.entries(calendars).filter(([name]) => name === calendar));
  return fingerprint({ clock, calendars: used, timezone });
};
