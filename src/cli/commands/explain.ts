import { type DefinitionLine, explainKpi, printable } from '../../index.ts';
import { exitCode } from '../exit-code.ts';
import type { ExitCode } from '../exit-code.ts';
import { findProject } from '../find-project.ts';
import { stopOnErrors } from '../stop-on-errors.ts';
import type { Terminal } from '../terminal.ts';

interface ExplainOptions {
  readonly project?: string;
  readonly format: 'text' | 'json';
}

/** Where each line was said, then the line; a value that is no plain text as JSON, which is YAML too. */
const definitionText = (lines: readonly DefinitionLine[]): string => {
  const origins = lines.map(({ origin, line }) => (line === undefined ? origin : `${origin}:${line}`));
  const width = Math.max(...origins.map(({ length }) => length));
  return lines
    .map(
      ({ key, value }, index) =>
        `${(origins[index] ?? '').padEnd(width)}  ${key}: ${typeof value === 'string' ? value : JSON.stringify(value)}`,
    )
    .map((line) => printable(line))
    .join('\n');
};

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
      section('Definition', definitionText(explanation.lines)) +
      section('Formula', printable(explanation.formula)) +
      section('JSON Logic', JSON.stringify(explanation.json_logic, null, 2)) +
      (explanation.clock.length === 0 ? '' : section('Clock', explanation.clock.map(printable).join('\n'))) +
      section('Reads', explanation.inputs.join('\n')) +
      section('SQL', explanation.sql.join('\n\n')),
  );
  return exitCode.clean;
};
