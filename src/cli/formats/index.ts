import type { Scorecard } from '../../index.ts';
import type { Colours } from '../terminal.ts';
import { scorecardCsv } from './csv.ts';
import { scorecardJson } from './json.ts';
import { scorecardTable } from './table.ts';

/** How a format may dress its output. */
export interface FormatOptions {
  readonly colour: Colours;
  readonly segments: boolean;
}

/** The names of the formats. */
export type ScorecardFormat = 'table' | 'json' | 'csv';

/** Every way to print a scorecard. */
export const scorecardFormats: Readonly<Record<ScorecardFormat, (scorecard: Scorecard, options: FormatOptions) => string>> = {
  table: scorecardTable,
  json: scorecardJson,
  csv: scorecardCsv,
};
