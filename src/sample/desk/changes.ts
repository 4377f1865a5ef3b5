import { between, chance, logNormal, pick, poisson } from '../random/draw.ts';
import { randomStream } from '../random/random-stream.ts';
import type { Random } from '../random/random-stream.ts';
import type { ChangeRow } from '../rows.ts';
import { dateOf, daySeconds, fromLocal, hour, isoUtc } from '../time/local-time.ts';
import type { Day } from '../time/local-time.ts';
import type { SampleWindow } from '../time/sample-window.ts';
import { isQuietDay, nextStaffed } from '../time/staffing.ts';

/** Changes on a working day at scale 1. */
const perDay = 1.3;

const types = [
  ['standard', 55],
  ['normal', 37],
  ['emergency', 8],
] as const;

/** Median days from request to completion. */
const days = { standard: 2, normal: 9, emergency: 0.3 } as const;

/** Outcomes of a change by type, per cent. */
const outcomes = {
  standard: [
    ['successful', 95],
    ['successful_with_issues', 2],
    ['unsuccessful', 1],
    ['rolled_back', 1],
    ['cancelled', 1],
  ],
  normal: [
    ['successful', 84],
    ['successful_with_issues', 6],
    ['unsuccessful', 3],
    ['rolled_back', 4],
    ['cancelled', 3],
  ],
  emergency: [
    ['successful', 74],
    ['successful_with_issues', 12],
    ['unsuccessful', 6],
    ['rolled_back', 8],
  ],
} as const;

const causes = { successful: 0.01, successful_with_issues: 0.35, unsuccessful: 0.5, rolled_back: 0.4, cancelled: 0 } as const;

const sources = [
  ['network', 'network', 35],
  ['erp', 'applications', 30],
  ['payroll', 'applications', 15],
  ['e-mail', 'workplace', 20],
] as const;

type Request = Omit<ChangeRow, 'change_id'>;

const changeOn = (random: Random, day: Day, window: SampleWindow): Request => {
  const [service, team] =
    sources[
      pick(
        random,
        sources.map(([, , weight], index) => [index, weight] as const),
      )
    ] ?? sources[0];
  const type = pick(random, types);
  const requested = fromLocal(day, Math.floor(between(random, 8 * hour, 17 * hour)));
  const completed = nextStaffed(requested + Math.ceil(logNormal(random, days[type] * daySeconds, 0.5)));
  const outcome = pick<keyof typeof causes>(random, outcomes[type]);
  const incident = chance(random, causes[outcome]);
  const done = completed < window.end;
  return {
    type,
    risk:
      type === 'standard'
        ? 'low'
        : pick(random, [
            ['low', 3],
            ['moderate', 5],
            ['high', 2],
          ]),
    service,
    team,
    requested_at: isoUtc(requested),
    completed_at: done ? isoUtc(completed) : null,
    outcome: done ? outcome : null,
    caused_incident: done ? incident : null,
  };
};

/** The changes that are requested in a window, in order. Their rates are the same in all months. */
export const changes = (seed: number, window: SampleWindow, scale: number): readonly ChangeRow[] => {
  const all: Request[] = [];
  for (let day = window.firstDay; day < window.endDay; day += 1) {
    const random = randomStream(seed, `changes on ${day}`);
    const freeze = dateOf(day).month === 12 && dateOf(day).date > 18;
    const count = isQuietDay(day) ? 0 : poisson(random, perDay * scale * (freeze ? 0.2 : 1));
    for (let index = 0; index < count; index += 1) all.push(changeOn(random, day, window));
  }
  return all
    .toSorted((left, right) => (left.requested_at < right.requested_at ? -1 : 1))
    .map((change, index) => Object.assign({ change_id: `CHG${String(5001 + index).padStart(7, '0')}` }, change));
};
