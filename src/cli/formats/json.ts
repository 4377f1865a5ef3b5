import type { Scorecard } from '../../index.ts';

/** The published contract, `schemas/scorecard.schema.json`. */
export const scorecardJson = (scorecard: Scorecard): string => `${JSON.stringify(scorecard, null, 2)}\n`;
