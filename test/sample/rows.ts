import { generateSample } from '../../src/sample/index.ts';
import type { Sample, TicketRow } from '../../src/sample/index.ts';

/** The seeds on which the stories are measured: an effect that only one seed shows was not planted. */
export const seeds = [1, 2, 3, 4] as const;

const made = new Map<number, Sample>();

/** The full sample of a seed, generated once. */
export const sampleOf = (seed: number): Sample => {
  const sample = made.get(seed) ?? generateSample({ seed });
  made.set(seed, sample);
  return sample;
};

/** A stretch of UTC instants `[from, to)`, as texts of ISO 8601 sort. */
export interface Stretch {
  readonly from: string;
  readonly to: string;
}

/** Before any story begins, and when every story has its full size. */
export const before: Stretch = { from: '2024-09', to: '2025-06' };
export const after: Stretch = { from: '2025-12', to: '2026-03' };

export const within = (instant: string | null, { from, to }: Stretch): boolean => instant !== null && instant >= from && instant < to;

export const hours = (from: string, to: string | null): number => (Date.parse(to ?? '') - Date.parse(from)) / 3_600_000;

export const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Nearest rank: the smallest value with at least `fraction` of all at or below it. */
export const quantile = (values: readonly number[], fraction: number): number =>
  values.toSorted((left, right) => left - right)[Math.ceil(values.length * fraction) - 1] ?? NaN;

export const per100 = <Row>(rows: readonly Row[], holds: (row: Row) => boolean): number => (100 * rows.filter(holds).length) / rows.length;

/** Tickets of a team that were resolved for the first time in a stretch. */
export const resolvedIn = (sample: Sample, team: string, stretch: Stretch): readonly TicketRow[] =>
  sample.tickets.filter((ticket) => ticket.team === team && within(ticket.first_resolved_at, stretch));

export const resolutionHours = (ticket: TicketRow): number => hours(ticket.created_at, ticket.first_resolved_at);

/** When it was decided whether a ticket kept its due time: at the last resolution, or when it was due. */
const decidedAt = ({ resolved_at: resolved, due_at: due }: TicketRow): string | null =>
  due === null || (resolved !== null && resolved < due) ? resolved : due;

/** Tickets of a team with a due time whose outcome was decided in a stretch, open ones too. */
export const decidedIn = (sample: Sample, team: string, stretch: Stretch): readonly TicketRow[] =>
  sample.tickets.filter((ticket) => ticket.team === team && ticket.due_at !== null && within(decidedAt(ticket), stretch));

export const metTarget = ({ resolved_at: resolved, due_at: due }: TicketRow): boolean =>
  resolved !== null && due !== null && resolved <= due;

/** Per cent of the tickets decided in a stretch that kept their due time. */
export const compliance = (rows: readonly TicketRow[]): number => per100(rows, metTarget);

/** Per cent of these tickets that were reopened at least once. */
export const reopened = (rows: readonly TicketRow[]): number => per100(rows, (row) => row.reopen_count > 0);

/** Per cent of the answers given in a stretch to a team that were a 4 or a 5. */
export const topBox = (sample: Sample, team: string, stretch: Stretch): number =>
  per100(
    sample.surveys.filter((survey) => survey.team === team && within(survey.responded_at, stretch)),
    (survey) => (survey.score ?? 0) >= 4,
  );

/** Ages in days of a team's tickets that were open at an instant. */
export const openAges = (sample: Sample, team: string, instant: string): readonly number[] =>
  sample.tickets
    .filter((ticket) => ticket.team === team && ticket.created_at < instant && (ticket.resolved_at ?? ticket.closed_at ?? '9') >= instant)
    .map((ticket) => hours(ticket.created_at, instant) / 24);
