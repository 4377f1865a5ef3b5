import { resolve } from 'node:path';
import { inspectData } from '../../index.ts';
import type { DataInspection } from '../../index.ts';
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
  readonly fields?: boolean;
  readonly format: 'text' | 'json';
  readonly failOn: 'error' | 'warning' | 'never';
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** `goodhart data --guess FILE`: how a file could be read. Fails when nothing could be guessed. */
const guess = async (file: string, { project, format }: DataOptions, terminal: Terminal): Promise<ExitCode> => {
  const found = await guessFile(resolve(terminal.folder, file), project, terminal);
  terminal.out(format === 'json' ? json(found) : guessListing(found, terminal.colour));
  return found.presets.length > 0 || found.mapping !== null ? exitCode.clean : exitCode.findings;
};

/** The severities that fail; not to know as of when the data is stops every evaluation, which is an error. */
const failing = {
  error: ['error'],
  warning: ['error', 'warning'],
  never: [],
} as const satisfies Readonly<Record<DataOptions['failOn'], readonly string[]>>;

const fails = ({ data, as_of }: DataInspection, failOn: DataOptions['failOn']): boolean => {
  const severities: readonly string[] = failing[failOn];
  const found = Object.values(data).flatMap(({ issues }) => issues.map(({ severity }) => severity));
  return [...found, ...(as_of === null ? ['error'] : [])].some((severity) => severities.includes(severity));
};

/** `goodhart data`: every declared data set, what was read of it and what was not. */
export const data = async (options: DataOptions, terminal: Terminal): Promise<ExitCode> => {
  if (options.guess !== undefined) return guess(options.guess, options, terminal);
  const { diagnostics, inspection } = await inspectData(findProject(options.project, terminal.folder), {
    asOf: options.asOf,
    data: dataOverrides(options.data, terminal.folder),
    signal: terminal.stopped,
  });
  if (stopOnErrors(diagnostics, terminal) || inspection === null) return exitCode.couldNotRun;
  const { fields = false, format, failOn } = options;
  terminal.out(format === 'json' ? json(inspection) : dataListing(inspection, { colour: terminal.colour, fields }));
  return fails(inspection, failOn) ? exitCode.findings : exitCode.clean;
};
