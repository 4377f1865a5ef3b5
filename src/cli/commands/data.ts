import { resolve } from 'node:path';
import { evaluateProject } from '../../index.ts';
import { dataOverrides } from '../data-override.ts';
import { exitCode } from '../exit-code.ts';
import type { ExitCode } from '../exit-code.ts';
import { findProject } from '../find-project.ts';
import { dataListing } from '../formats/data-listing.ts';
import { guessListing } from '../formats/guess-listing.ts';
import { stopOnErrors } from '../stop-on-errors.ts';
import type { Terminal } from '../terminal.ts';
import { guessFile } from './guess-file.ts';

interface DataOptions {
  readonly project?: string;
  readonly asOf?: string;
  readonly data: readonly string[];
  readonly guess?: string;
  readonly format: 'text' | 'json';
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** `goodhart data --guess FILE`: how a file could be read. Fails when nothing could be guessed. */
const guess = async (file: string, { project, format }: DataOptions, terminal: Terminal): Promise<ExitCode> => {
  const found = await guessFile(resolve(terminal.folder, file), project, terminal);
  terminal.out(format === 'json' ? json(found) : guessListing(found, terminal.colour));
  return found.presets.length > 0 || found.mapping !== null ? exitCode.clean : exitCode.findings;
};

/** `goodhart data`: what was read of each data set, and what was not. */
export const data = async (options: DataOptions, terminal: Terminal): Promise<ExitCode> => {
  if (options.guess !== undefined) return guess(options.guess, options, terminal);
  const { diagnostics, scorecard } = await evaluateProject(findProject(options.project, terminal.folder), {
    asOf: options.asOf,
    data: dataOverrides(options.data, terminal.folder),
    signal: terminal.stopped,
  });
  if (stopOnErrors(diagnostics, terminal) || scorecard === null) return exitCode.couldNotRun;
  const { as_of, data: reports } = scorecard;
  terminal.out(options.format === 'json' ? json({ as_of, data: reports }) : dataListing({ as_of, data: reports }, terminal.colour));
  return Object.values(reports).some(({ issues }) => issues.some(({ severity }) => severity === 'error'))
    ? exitCode.findings
    : exitCode.clean;
};
