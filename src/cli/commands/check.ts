import { relative, resolve } from 'node:path';
import { checkProject, formatJson, formatText, OperationalError } from '../../index.ts';
import type { Severity } from '../../index.ts';
import { exitCode } from '../exit-code.ts';
import type { ExitCode } from '../exit-code.ts';
import { paletteOf } from '../palette.ts';
import { findProject } from '../find-project.ts';
import type { Terminal } from '../terminal.ts';

interface CheckOptions {
  readonly project?: string;
  readonly format: 'text' | 'json';
  readonly failOn: Severity;
}

const rank: Readonly<Record<Severity, number>> = { error: 2, warning: 1, info: 0 };

/** Whether a file is the one that a path names, or lies in the folder that it names. */
const lies = (file: string, path: string): boolean => path === '' || file === path || file.startsWith(`${path}/`);

/** `goodhart check`: everything that is wrong in the definitions, of all files, in one run. */
export const check = async (paths: readonly string[], options: CheckOptions, terminal: Terminal): Promise<ExitCode> => {
  const folder = findProject(options.project, terminal.folder);
  const { diagnostics: all, files } = await checkProject(folder);
  const wanted = paths.map((path) => ({ path, inside: relative(folder, resolve(terminal.folder, path)).replaceAll('\\', '/') }));
  const nothing = wanted.find(({ inside }) => !files.some((file) => lies(file, inside)));
  if (nothing !== undefined)
    throw new OperationalError(`the project has no definition at ${nothing.path}`, {
      help: 'Definitions are goodhart.yaml and the .yaml files in kpis/.',
    });
  const concerns = (file: string): boolean => wanted.length === 0 || wanted.some(({ inside }) => lies(file, inside));
  const diagnostics = all.filter(({ source }) => concerns(source.path));
  const checked = files.filter(concerns).length;

  if (options.format === 'json') terminal.out(`${JSON.stringify(formatJson(diagnostics), null, 2)}\n`);
  else if (diagnostics.length > 0) terminal.out(formatText(diagnostics, paletteOf(terminal.colour)));
  else terminal.talk(`${terminal.talkColour.green('No problems')} in ${checked} ${checked === 1 ? 'file' : 'files'}.\n`);
  return diagnostics.some(({ severity }) => rank[severity] >= rank[options.failOn]) ? exitCode.findings : exitCode.clean;
};
