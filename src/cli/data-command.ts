import { type Command, Option } from 'commander';
import type { Finish } from './finish.ts';
import { exampleText } from './examples.ts';
import type { Terminal } from './terminal.ts';

/** Adds `goodhart data` to the command line. */
export const addDataCommand = (program: Command, options: readonly Option[], terminal: Terminal, finish: Finish): void => {
  const command = program
    .command('data')
    .addHelpText('after', exampleText('data'))
    .description('show what is read of every data set, or guess how a file could be read');
  for (const option of options) command.addOption(option);
  command
    .option('-g, --guess <file>', 'propose presets for this file, or else a mapping of its columns')
    .option('--fields', 'list every field, and the notes of presets (text)')
    .addOption(new Option('-f, --format <format>', 'how to print').choices(['text', 'json']).default('text'))
    .addOption(
      new Option('--fail-on <severity>', 'exit with 1 when the data has an issue of this severity or a worse one')
        .choices(['error', 'warning', 'never'])
        .default('error'),
    )
    .action(async (given) => finish(await (await import('./commands/data.ts')).data(given, terminal)));
};
