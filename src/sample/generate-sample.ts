import { changes } from './desk/changes.ts';
import { costs } from './desk/costs.ts';
import { surveys } from './desk/surveys.ts';
import { tickets } from './desk/tickets.ts';
import type { Sample } from './rows.ts';
import { sampleWindow } from './time/sample-window.ts';

/** What to generate. */
export interface SampleRequest {
  /** Any 32-bit integer; the same seed gives the same rows. */
  readonly seed: number;
  /** Whole months up to February 2026; 6 or more, so that a story has a before and an after. 18 when absent. */
  readonly months?: number;
  /** How large the desk is: 1 is about 12,000 tickets in 18 months and the default. */
  readonly scale?: number;
}

/**
 * Makes up the records of a service desk with five teams in Europe/Amsterdam, up to the end of February 2026. They
 * carry the stories of `stories/`; nothing in them is about real people. Pure: the same request gives the same rows.
 */
export const generateSample = ({ seed, months = 18, scale = 1 }: SampleRequest): Sample => {
  const window = sampleWindow(months);
  const all = tickets(seed, window, scale);
  const rows = all.map(({ row }) => row);
  return {
    tickets: rows,
    ticket_events: all.flatMap(({ events }) => events),
    surveys: surveys(seed, rows, window),
    costs: costs(seed, window, scale),
    changes: changes(seed, window, scale),
  };
};
