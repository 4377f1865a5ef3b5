import { evaluateProject } from '../../index.ts';
import type { Status } from '../../index.ts';
import { dataOverrides } from '../data-override.ts';
import { exitCode } from '../exit-code.ts';
import type { ExitCode } from '../exit-code.ts';
import { findProject } from '../find-project.ts';
import { type ScorecardFormat, scorecardFormats } from '../formats/index.ts';
import { stopOnErrors } from '../stop-on-errors.ts';
import { recordSnapshots } from '../record-snapshots.ts';
import type { Terminal } from '../terminal.ts';

interface EvaluateOptions {
  readonly project?: string;
  readonly kpi: readonly string[];
  readonly asOf?: string;
  readonly data: readonly string[];
  readonly segments?: boolean;
  readonly record?: boolean;
  readonly format: ScorecardFormat;
  readonly failOn: 'missed' | 'near' | 'unknown' | 'never';
}

/** From bad to good: `--fail-on near` fails on near and on missed. */
const failing: Readonly<Record<EvaluateOptions['failOn'], readonly Status[]>> = {
  missed: ['missed'],
  near: ['missed', 'near'],
  unknown: ['missed', 'near', 'inconclusive', 'unknown'],
  never: [],
};

/** `goodhart evaluate`: the scorecard. */
export const evaluate = async (options: EvaluateOptions, terminal: Terminal): Promise<ExitCode> => {
  const folder = findProject(options.project, terminal.folder);
  const { diagnostics, scorecard, snapshots } = await evaluateProject(folder, {
    kpis: options.kpi,
    asOf: options.asOf,
    data: dataOverrides(options.data, terminal.folder),
    signal: terminal.stopped,
    record: options.record === true,
  });
  if (stopOnErrors(diagnostics, terminal) || scorecard === null) return exitCode.couldNotRun;
  await recordSnapshots(folder, snapshots, options.record === true, terminal);
  terminal.out(scorecardFormats[options.format](scorecard, { colour: terminal.colour, segments: options.segments === true }));
  return scorecard.kpis.some(({ status }) => failing[options.failOn].includes(status)) ? exitCode.findings : exitCode.clean;
};
