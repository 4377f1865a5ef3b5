import { Command, Option } from 'commander';
import { addDataCommand } from './data-command.ts';
import { exampleText } from './examples.ts';
import type { Finish } from './finish.ts';
import { packageVersion } from './package-version.ts';
import type { Terminal } from './terminal.ts';

const collect = (value: string, before: readonly string[]): readonly string[] => [...before, value];

const project = new Option('-p, --project <folder>', 'folder of goodhart.yaml (default: the nearest one upward)');
const asOf = new Option(
  '--as-of <instant>',
  "judge as of this local date or ISO 8601 date-time (default: the project's as_of, else the newest timestamp in the data)",
);
const kpi = new Option('-k, --kpi <id>', 'only this KPI; may be repeated').argParser(collect).default([], 'all');
const data = new Option('-d, --data <name=file>', "read this file instead of the project's for one data set; may be repeated")
  .argParser(collect)
  .default([], 'none');

const record = new Option('--record', 'record the values in .goodhart/snapshots.ndjson, so that later reports tell what was restated');

const programOf = ({ out, talk }: Terminal): Command =>
  new Command('goodhart')
    .description('KPIs as code: validated, computed from ticket data, judged with their uncertainty.')
    .version(packageVersion(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .showSuggestionAfterError(true)
    .configureOutput({ writeOut: out, writeErr: talk })
    .exitOverride();

/** The commands that explain and compute nothing. */
const addReading = (program: Command, terminal: Terminal, finish: Finish): void => {
  program
    .command('explain')
    .addHelpText('after', exampleText('explain'))
    .description('show how a KPI is understood: formula in both forms, and the SQL')
    .argument('<kpi>', 'id of the KPI')
    .addOption(project)
    .addOption(new Option('-f, --format <format>', 'how to print').choices(['text', 'json']).default('text'))
    .action(async (id: string, options) => finish(await (await import('./commands/explain.ts')).explain(id, options, terminal)));

  program
    .command('catalogue')
    .addHelpText('after', exampleText('catalogue'))
    .description('list the shipped metrics and objectives, or show one of them')
    .argument('[id]', 'id of a metric or objective, or a name that several variants share')
    .option('--objective <id>', 'only the metrics that serve this objective')
    .option('--family <family>', 'only the metrics of this family')
    .addOption(new Option('-f, --format <format>', 'how to print').choices(['text', 'json']).default('text'))
    .action(async (id: string | undefined, options) =>
      finish(await (await import('./commands/catalogue.ts')).catalogue(id, options, terminal)),
    );
};

/**
 * The command line as data for commander. Each command is imported when it runs, so that `--help` and `check` never
 * pay for the engine.
 */
export const commandLine = (terminal: Terminal, finish: Finish): Command => {
  const program = programOf(terminal);

  program
    .command('init')
    .addHelpText('after', exampleText('init'))
    .description('write a project that runs at once, on generated sample data')
    .argument('[folder]', 'where to write it', '.')
    .option('--name <name>', "name of the project (default: the folder's)")
    .action(async (folder: string, options) => finish(await (await import('./commands/init.ts')).init(folder, options, terminal)));

  program
    .command('check')
    .addHelpText('after', exampleText('check'))
    .description('check all definitions: YAML, schema, rules, formulas')
    .argument('[paths...]', 'report only what concerns these files or folders')
    .addOption(project)
    .addOption(new Option('-f, --format <format>', 'how to print').choices(['text', 'json']).default('text'))
    .addOption(
      new Option('--fail-on <severity>', 'exit with 1 from this severity up').choices(['error', 'warning', 'info']).default('error'),
    )
    .action(async (paths: string[], options) => finish(await (await import('./commands/check.ts')).check(paths, options, terminal)));

  program
    .command('evaluate')
    .addHelpText('after', exampleText('evaluate'))
    .description('compute and judge the KPIs: the scorecard')
    .addOption(project)
    .addOption(kpi)
    .addOption(asOf)
    .addOption(data)
    .addOption(record)
    .option('-s, --segments', 'print the segments too (table)')
    .addOption(new Option('-f, --format <format>', 'how to print').choices(['table', 'json', 'csv']).default('table'))
    .addOption(
      new Option('--fail-on <status>', 'exit with 1 when a KPI has this status or a worse one')
        .choices(['missed', 'near', 'unknown', 'never'])
        .default('never'),
    )
    .action(async (options) => finish(await (await import('./commands/evaluate.ts')).evaluate(options, terminal)));

  program
    .command('report')
    .addHelpText('after', exampleText('report'))
    .description('write the Markdown reports of the project')
    .addOption(project)
    .addOption(asOf)
    .addOption(data)
    .addOption(record)
    .option('--check', 'write nothing; exit with 1 when a report on disk is not what would be written')
    .action(async (options) => finish(await (await import('./commands/report.ts')).report(options, terminal)));

  addDataCommand(program, [project, asOf, data], terminal, finish);
  addReading(program, terminal, finish);
  return program;
};
