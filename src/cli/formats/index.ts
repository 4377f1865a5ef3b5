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

/** Every way to print a scorecard. */
export const scorecardFormats = {
  table: scorecardTable,
  json: scorecardJson,
  csv: scorecardCsv,
} satisfies Readonly<Record<string, (scorecard: Scorecard, options: FormatOptions) => string>>;
