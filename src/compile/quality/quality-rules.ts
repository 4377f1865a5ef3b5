import { agreementOutcomes } from './agreement-outcomes.ts';
import { ancientTimestamps } from './ancient-timestamps.ts';
import { backlogDoesNotAddUp } from './backlog-does-not-add-up.ts';
import { createdGap } from './created-gap.ts';
import { endedWithoutTime, historyWithoutFinalStatus, historyWithoutReopens } from './history-and-final-state.ts';
import { identicalDurations } from './identical-durations.ts';
import { loggedOverCapacity } from './logged-over-capacity.ts';
import { lonelyAsOf } from './lonely-as-of.ts';
import type { QualityRule } from './quality-rule.ts';
import { scoreOutsideScale } from './score-outside-scale.ts';
import { agreementUnknownTicket, surveyUnknownTicket } from './unknown-ticket.ts';
import { wholeHourDurations } from './whole-hour-durations.ts';

/** Every check that looks at tables; those that look at files and single values are part of reading. */
export const qualityRules: readonly QualityRule[] = [
  ...ancientTimestamps,
  lonelyAsOf,
  identicalDurations,
  wholeHourDurations,
  historyWithoutFinalStatus,
  historyWithoutReopens,
  endedWithoutTime,
  surveyUnknownTicket,
  agreementUnknownTicket,
  scoreOutsideScale,
  createdGap,
  ...agreementOutcomes,
  loggedOverCapacity,
  backlogDoesNotAddUp,
];
