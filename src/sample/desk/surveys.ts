import { conductIn } from '../stories/conduct-in.ts';
import { chance, logNormal, pick } from '../random/draw.ts';
import { randomStream } from '../random/random-stream.ts';
import type { SurveyRow, TicketRow } from '../rows.ts';
import { daySeconds, hour, isoUtc, toLocal } from '../time/local-time.ts';
import { monthIndex } from '../time/sample-window.ts';
import type { SampleWindow } from '../time/sample-window.ts';
import type { Priority } from './priority.ts';
import type { TeamName } from './team-name.ts';

/** What a late or reopened ticket takes from the probability of a good score. */
const disappointment = 0.15;

const surveyOf = (seed: number, ticket: TicketRow, window: SampleWindow): SurveyRow | null => {
  if (ticket.resolved_at === null) return null;
  const random = randomStream(seed, `survey of ${ticket.ticket_id}`);
  const resolved = Date.parse(ticket.resolved_at) / 1000;
  const { offer, answer, satisfied } = conductIn({
    team: ticket.team as TeamName,
    priority: ticket.priority as Priority,
    month: monthIndex(window, toLocal(resolved).day),
    months: window.months,
  });
  const offered = resolved + hour;
  if (!chance(random, offer) || offered >= window.end) return null;
  const answered = offered + Math.ceil(Math.min(logNormal(random, 14 * hour, 1.1), 7 * daySeconds));
  const disappointed = ticket.reopen_count > 0 || (ticket.due_at !== null && ticket.resolved_at > ticket.due_at);
  const good = chance(random, satisfied - (disappointed ? disappointment : 0));
  const score = good
    ? pick(random, [
        [5, 6],
        [4, 4],
      ])
    : pick(random, [
        [3, 45],
        [2, 30],
        [1, 25],
      ]);
  const responds = chance(random, answer) && answered < window.end;
  return {
    survey_id: `S${ticket.ticket_id.slice(1)}`,
    ticket_id: ticket.ticket_id,
    kind: 'csat',
    offered_at: isoUtc(offered),
    responded_at: responds ? isoUtc(answered) : null,
    score: responds ? score : null,
    team: ticket.team,
    service: ticket.service,
    priority: ticket.priority,
  };
};

/** The surveys offered after the last resolution of a ticket, in the order of the tickets. */
export const surveys = (seed: number, rows: readonly TicketRow[], window: SampleWindow): readonly SurveyRow[] =>
  rows.map((ticket) => surveyOf(seed, ticket, window)).filter((survey) => survey !== null);
