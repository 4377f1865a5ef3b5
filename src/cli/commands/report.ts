import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { OperationalError, reportProject } from '../../index.ts';
import type { ReportResult } from '../../index.ts';
import { dataOverrides } from '../data-override.ts';
import { exitCode } from '../exit-code.ts';
import type { ExitCode } from '../exit-code.ts';
import { findProject } from '../find-project.ts';
import { scorecardFormats } from '../formats/index.ts';
import { stopOnErrors } from '../stop-on-errors.ts';
import { recordSnapshots } from '../record-snapshots.ts';
import type { Terminal } from '../terminal.ts';
import { writeInside } from '../write-inside.ts';

type Report = ReportResult['reports'][number];

interface ReportOptions {
  readonly project?: string;
  readonly asOf?: string;
  readonly data: readonly string[];
  readonly check?: boolean;
  readonly record?: boolean;
}

/** Says which reports on disk are not what would be written now. */
const compare = async (folder: string, reports: readonly Report[], { out, talk }: Terminal): Promise<ExitCode> => {
  const stale: string[] = [];
  for (const { file, text } of reports) {
    const onDisk = await readFile(join(folder, file), 'utf8').catch(() => null);
    if (onDisk !== text) stale.push(`${onDisk === null ? 'missing' : 'stale'}: ${file}\n`);
  }
  out(stale.join(''));
  if (stale.length > 0) talk('Run `goodhart report` and commit what it writes.\n');
  else talk(`${reports.length} ${reports.length === 1 ? 'report is' : 'reports are'} up to date.\n`);
  return stale.length === 0 ? exitCode.clean : exitCode.findings;
};

/** `goodhart report`: writes the reports and says where they are; with `--check`, whether they are stale. */
export const report = async (options: ReportOptions, terminal: Terminal): Promise<ExitCode> => {
  const folder = findProject(options.project, terminal.folder);
  const data = dataOverrides(options.data, terminal.folder);
  if (options.check === true && options.record === true)
    throw new OperationalError('--check writes nothing, so it cannot --record', { help: 'Use one of them.' });
  const { diagnostics, scorecard, snapshots, reports } = await reportProject(folder, {
    asOf: options.asOf,
    data,
    signal: terminal.stopped,
    record: options.record === true,
  });
  if (stopOnErrors(diagnostics, terminal) || scorecard === null) return exitCode.couldNotRun;
  if (options.check === true) return compare(folder, reports, terminal);

  terminal.out(scorecardFormats.table(scorecard, { colour: terminal.colour, segments: false }));
  await recordSnapshots(folder, snapshots, options.record === true, terminal);
  for (const { file, text } of reports) await writeInside(folder, file, text);
  if (reports.length === 0) terminal.talk('The project asks for no report. Add `reports:` to goodhart.yaml to get Markdown.\n');
  for (const { file } of reports) terminal.out(`wrote ${relative(terminal.folder, join(folder, file))}\n`);
  return exitCode.clean;
};
