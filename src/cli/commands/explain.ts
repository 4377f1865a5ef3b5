import { explainKpi, printable } from '../../index.ts';
import { exitCode } from '../exit-code.ts';
import type { ExitCode } from '../exit-code.ts';
import { findProject } from '../find-project.ts';
import { stopOnErrors } from '../stop-on-errors.ts';
import type { Terminal } from '../terminal.ts';

interface ExplainOptions {
  readonly project?: string;
  readonly format: 'text' | 'json';
}

/** `goodhart explain KPI`: the formula in both forms, what it needs, and the SQL that computes it. */
export const explain = async (id: string, options: ExplainOptions, terminal: Terminal): Promise<ExitCode> => {
  const { diagnostics, explanation } = await explainKpi(findProject(options.project, terminal.folder), id, {
    asOf: new Date().toISOString(),
  });
  if (stopOnErrors(diagnostics, terminal) || explanation === null) return exitCode.couldNotRun;
  if (options.format === 'json') {
    terminal.out(`${JSON.stringify(explanation, null, 2)}\n`);
    return exitCode.clean;
  }
  const { bold } = terminal.colour;
  const section = (title: string, text: string): string => `${bold(title)}\n${text.replaceAll(/^/gm, '  ')}\n\n`;
  terminal.out(
    section(`${explanation.kpi}, version ${explanation.version}`, `${printable(explanation.title)}\n${explanation.definition}`) +
      section('Formula', printable(explanation.formula)) +
      section('JSON Logic', JSON.stringify(explanation.json_logic, null, 2)) +
      (explanation.clock.length === 0 ? '' : section('Clock', explanation.clock.map(printable).join('\n'))) +
      section('Reads', explanation.inputs.join('\n')) +
      section('SQL', explanation.sql.join('\n\n')),
  );
  return exitCode.clean;
};
