import { relative, resolve } from 'node:path';
import { checkProject, formatJson, formatText } from '../../index.ts';
import type { Diagnostic, Severity } from '../../index.ts';
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

/** `goodhart check`: everything that is wrong in the definitions, of all files, in one run. */
export const check = async (paths: readonly string[], options: CheckOptions, terminal: Terminal): Promise<ExitCode> => {
  const folder = findProject(options.project, terminal.folder);
  const { diagnostics: all, files } = await checkProject(folder);
  const wanted = new Set(paths.map((path) => relative(folder, resolve(terminal.folder, path)).replaceAll('\\', '/')));
  const concerns = ({ source }: Diagnostic): boolean =>
    [...wanted].some((path) => path === '' || source.path === path || source.path.startsWith(`${path}/`));
  const diagnostics = wanted.size === 0 ? all : all.filter(concerns);

  if (options.format === 'json') terminal.out(`${JSON.stringify(formatJson(diagnostics), null, 2)}\n`);
  else if (diagnostics.length > 0) terminal.out(formatText(diagnostics, paletteOf(terminal.colour)));
  else terminal.talk(`${terminal.talkColour.green('No problems')} in ${files} ${files === 1 ? 'file' : 'files'}.\n`);
  return diagnostics.some(({ severity }) => rank[severity] >= rank[options.failOn]) ? exitCode.findings : exitCode.clean;
};
