import { between, pick, poisson } from '../random/draw.ts';
import { randomStream } from '../random/random-stream.ts';
import { dateOf, fromLocal, hour } from '../time/local-time.ts';
import type { Day, Seconds } from '../time/local-time.ts';
import type { SampleWindow } from '../time/sample-window.ts';
import { isQuietDay } from '../time/staffing.ts';
import { channels } from './channel.ts';
import type { Channel } from './channel.ts';
import { teamNames, teams } from './team.ts';
import type { TeamName } from './team-name.ts';

/** A ticket that is about to be recorded. */
export interface Arrival {
  readonly at: Seconds;
  readonly team: TeamName;
  readonly channel: Channel;
  /** Labels the random numbers of this ticket. */
  readonly key: string;
}

/** Tickets on an average day of the year at scale 1: 12,000 in 18 months. */
const perDay = 22;

/** Sunday to Saturday, about 1 on average: people save things up for Monday. */
const weekdays = [0.1, 1.72, 1.46, 1.34, 1.27, 1.06, 0.12];

/** January to December, 1 on average: holidays in summer, new starters in September and January. */
const seasons = [1.12, 1.05, 1.04, 0.98, 0.96, 0.98, 0.86, 0.82, 1.13, 1.1, 1.06, 0.9];

/** Tickets by the hour in which they come, on a day when people work. */
const officeHours = [
  [7, 3],
  [8, 11],
  [9, 16],
  [10, 15],
  [11, 12],
  [12, 7],
  [13, 12],
  [14, 12],
  [15, 10],
  [16, 8],
  [17, 4],
] as const;

/** Part of the tickets of a machine-readable channel that come at any hour. */
const anyHour = 0.12;

const expected = (day: Day, share: number, scale: number): number => {
  const { weekday, month } = dateOf(day);
  const holiday = isQuietDay(day) && weekday !== 0 && weekday !== 6 ? 0.12 : 1;
  return ((perDay * share) / 100) * (weekdays[weekday] ?? 1) * (seasons[month - 1] ?? 1) * holiday * scale;
};

const arrival = (seed: number, day: Day, team: TeamName, index: number): Arrival => {
  const key = `ticket ${day} ${team} ${index}`;
  const random = randomStream(seed, `arrival of ${key}`);
  const channel = pick(
    random,
    (Object.keys(channels) as Channel[]).map((name) => [name, channels[name].share] as const),
  );
  const free = channels[channel].nights && random() < anyHour;
  const second = free ? between(random, 0, 24 * hour) : pick(random, officeHours) * hour + between(random, 0, hour);
  return { at: fromLocal(day, Math.floor(second)), team, channel, key };
};

/** All tickets that come in a window, the earliest first. Many come on Monday mornings, few at weekends. */
export const arrivals = (seed: number, window: SampleWindow, scale: number): readonly Arrival[] => {
  const all: Arrival[] = [];
  for (let day = window.firstDay; day < window.endDay; day += 1) {
    for (const team of teamNames) {
      const count = poisson(randomStream(seed, `day ${day} ${team}`), expected(day, teams[team].share, scale));
      for (let index = 0; index < count; index += 1) all.push(arrival(seed, day, team, index));
    }
  }
  return all.toSorted((left, right) => left.at - right.at || (left.key < right.key ? -1 : 1));
};
