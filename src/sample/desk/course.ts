import { conductIn } from '../stories/conduct-in.ts';
import { between, chance, logNormal, pick } from '../random/draw.ts';
import type { Random } from '../random/random-stream.ts';
import { daySeconds, hour, toLocal } from '../time/local-time.ts';
import type { Seconds } from '../time/local-time.ts';
import { monthIndex } from '../time/sample-window.ts';
import type { SampleWindow } from '../time/sample-window.ts';
import { nextStaffed, whileStaffed } from '../time/staffing.ts';
import type { Arrival } from './arrivals.ts';
import { channels } from './channel.ts';
import type { Conduct } from './conduct.ts';
import { resolutionTarget } from './priority.ts';
import type { Priority } from './priority.ts';
import { teams } from './team.ts';

/** The instants that matter in the life of a ticket, some of them after the end of the sample. */
export interface Course {
  readonly priority: Priority;
  readonly due: Seconds;
  /** First reply by a person; none to a machine. */
  readonly reply: Seconds | null;
  /** When work starts. */
  readonly taken: Seconds;
  readonly cancelled: Seconds | null;
  /** Resolutions in order, with the reopen after each but the last. Empty when the ticket is put back or cancelled. */
  readonly resolutions: readonly { readonly at: Seconds; readonly reopened: Seconds | null }[];
  /** Messages of the requester before the first resolution, beyond the first contact. */
  readonly extraContacts: number;
}

/** Days after the last resolution at which the system closes a ticket. */
export const autoCloseDays: number = 5;

/** Times that a ticket may be reopened. */
const mostReopens = 2;

const firstResolution = (random: Random, conduct: Conduct, created: Seconds, due: Seconds, priority: Priority): Seconds => {
  const planned = Math.ceil(created + Math.max(240, logNormal(random, conduct.typical * (due - created), conduct.spread)));
  // The two most urgent priorities have somebody on call.
  return priority <= 2 ? planned : whileStaffed(planned, created, due, random());
};

const replyDelay = (random: Random, arrival: Arrival): number | null => {
  const { reply } = channels[arrival.channel];
  if (reply === null) return null;
  const typed = logNormal(random, reply * 60, 0.8);
  return Math.ceil(nextStaffed(arrival.at) - arrival.at + typed);
};

const resolutionsFrom = (random: Random, first: Seconds, reopenChance: number, target: number): Course['resolutions'] => {
  const resolutions: { at: Seconds; reopened: Seconds | null }[] = [{ at: first, reopened: null }];
  for (let current = resolutions[0]; current !== undefined && resolutions.length <= mostReopens; current = resolutions.at(-1)) {
    if (!chance(random, reopenChance)) break;
    const patience = Math.min(logNormal(random, 18 * hour, 0.7), (autoCloseDays - 0.5) * daySeconds);
    const reopened = nextStaffed(Math.ceil(current.at + patience));
    current.reopened = reopened;
    resolutions.push({ at: nextStaffed(Math.ceil(reopened + Math.max(600, logNormal(random, target * 0.2, 0.8)))), reopened: null });
  }
  return resolutions;
};

/** What becomes of a ticket that arrives. */
export const courseOf = (random: Random, arrival: Arrival, window: SampleWindow): Course => {
  const { at, team, channel } = arrival;
  const priority = pick(random, teams[team].priorities);
  const conductAt = (instant: Seconds): Conduct =>
    conductIn({ team, priority, month: Math.min(window.months - 1, monthIndex(window, toLocal(instant).day)), months: window.months });
  const conduct = conductAt(at);
  const target = resolutionTarget[priority];
  const due = at + target;

  const hard = chance(random, conduct.hard);
  const easyResolution = firstResolution(random, conduct, at, due, priority);
  const first = hard ? nextStaffed(Math.ceil(at + logNormal(random, 20 * daySeconds, 0.35))) : easyResolution;
  const putBack = hard && chance(random, conductAt(first).putBack);
  const cancelled = !hard && chance(random, 0.02) ? first : null;

  const delay = replyDelay(random, arrival);
  const latestReply = Math.ceil((first - at) * 0.8);
  const reply = delay === null ? null : at + Math.min(delay, latestReply);
  const taken = at + Math.ceil(((reply ?? at + Math.min(1800, latestReply)) - at) * between(random, 0.3, 0.9));
  const single = chance(random, channels[channel].singleContact * conduct.contact);

  return {
    priority,
    due,
    reply,
    taken,
    cancelled,
    resolutions: putBack || cancelled !== null ? [] : resolutionsFrom(random, first, conductAt(first).reopen, target),
    extraContacts: single
      ? 0
      : pick(random, [
          [1, 62],
          [2, 26],
          [3, 12],
        ]),
  };
};
