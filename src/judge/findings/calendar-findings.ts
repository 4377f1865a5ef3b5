import { holidaysState, parseInstant } from '../../calendar/index.ts';
import type { Clock, CompiledKpi, Finding, Project } from '../../model/index.ts';

type Calendars = NonNullable<Project['calendars']>;

const namesOf = ({ calendar }: Clock, calendars: Calendars): readonly string[] => {
  if (calendar === undefined) return [];
  return typeof calendar === 'string' ? [calendar] : Object.keys(calendars);
};

const finding = (rule: string, calendar: string, severity: Finding['severity'], message: string): Finding => ({
  id: `${rule}:${calendar}`,
  rule,
  kind: 'data',
  severity,
  message,
});

/**
 * Findings on the holidays of the calendars that count for the KPIs and the agreements of a project: they run out, or a
 * calendar names none. Business time after the last known holiday is counted as if there were no more.
 */
export function calendarFindings(
  { project, kpis }: { readonly project: Project; readonly kpis: readonly CompiledKpi[] },
  asOf: string,
): readonly Finding[] {
  const { calendars = {}, agreements = {}, timezone } = project;
  const clocks = [...kpis.map(({ document }) => document.clock), ...Object.values(agreements).map(({ clock }) => clock)];
  const used = new Set(clocks.flatMap((clock) => (clock === undefined ? [] : namesOf(clock, calendars))));
  const asOfMicros = parseInstant(asOf, timezone);
  if (asOfMicros === null) return [];
  return Object.entries(calendars).flatMap(([name, setting]): readonly Finding[] => {
    if (!used.has(name)) return [];
    const state = holidaysState(setting, asOfMicros, timezone);
    if (state.kind === 'known') return [];
    if (!('until' in state))
      return [
        finding(
          'calendar-without-holidays',
          name,
          'notice',
          `The calendar ${name} names no holidays: all of them are counted as working days.`,
        ),
      ];
    const holidays = `The holidays of the calendar ${name} are listed up to ${state.until}`;
    return [
      state.kind === 'over'
        ? finding('holidays-run-out', name, 'warning', `${holidays}: later ones are counted as working days.`)
        : finding('holidays-run-out', name, 'notice', `${holidays}, soon after the instant of judgement: list those of the time after it.`),
    ];
  });
}
