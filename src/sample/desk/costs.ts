import { between } from '../random/draw.ts';
import { randomStream } from '../random/random-stream.ts';
import type { CostRow } from '../rows.ts';
import { isoLocal } from '../time/local-time.ts';
import { monthStart } from '../time/sample-window.ts';
import type { SampleWindow } from '../time/sample-window.ts';
import { teamNames, teams } from './team.ts';

/** A month's bills differ a little from the plan. */
const noise = 0.03;

/** One line a month, team and kind of cost. Costs follow the plan and not the number of tickets. */
export const costs = (seed: number, window: SampleWindow, scale: number): readonly CostRow[] =>
  Array.from({ length: window.months }, (_, month) => month).flatMap((month) =>
    teamNames.flatMap((team) =>
      Object.entries(teams[team].costs).map(([line, planned]) => {
        const incurred = isoLocal(monthStart(window, month));
        const key = `${incurred.slice(0, 7)}-${team}-${line}`;
        const amount = planned * scale * between(randomStream(seed, `cost ${key}`), 1 - noise, 1 + noise);
        return { cost_id: key, incurred_at: incurred, line: line as CostRow['line'], amount: amount.toFixed(2), team };
      }),
    ),
  );
