import { CommanderError } from 'commander';
import { commandLine } from './command-line.ts';
import { exitCode } from './exit-code.ts';
import type { ExitCode } from './exit-code.ts';
import type { Terminal } from './terminal.ts';
import { unlessStopped } from './unless-stopped.ts';

/**
 * Runs one command line to its end, or until somebody asks it to stop.
 * @param words what follows the program's name
 * @returns the exit code; never throws for a user's mistake or for a failing world
 */
export const runCommandLine = (words: readonly string[], terminal: Terminal): Promise<ExitCode> =>
  unlessStopped(runToEnd(words, terminal), terminal);

const runToEnd = async (words: readonly string[], terminal: Terminal): Promise<ExitCode> => {
  let result: ExitCode = exitCode.clean;
  try {
    await commandLine(terminal, (code) => {
      result = code;
    }).parseAsync([...words], { from: 'user' });
    return result;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.clean : exitCode.couldNotRun;
    return explainFailure(error, terminal);
  }
};

/** Prints why a command could not run: one message for what the world did, a stack only for our own bugs. */
const explainFailure = async (error: unknown, { talk, talkColour, stopped }: Terminal): Promise<ExitCode> => {
  // What fails while the command is being stopped fails because of that.
  if (stopped.aborted) return exitCode.couldNotRun;
  const { OperationalError, printable } = await import('../index.ts');
  if (error instanceof OperationalError) {
    talk(`${talkColour.red('error')}: ${printable(error.message)}\n`);
    if (error.help !== undefined) talk(`  ${printable(error.help)}\n`);
    return exitCode.couldNotRun;
  }
  talk(`${talkColour.red('This is a bug in goodhart.')} Please report it with what follows.\n`);
  talk(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return exitCode.couldNotRun;
};
