import { exitCode } from './exit-code.ts';
import type { ExitCode } from './exit-code.ts';
import type { Terminal } from './terminal.ts';

/** How long a stopped command may take to put its temporary files away, in milliseconds. */
const grace = 3000;

/** Resolves some time after the signal; never when nobody stops the command. */
const graceAfter = (stopped: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const wait = (): void => void setTimeout(resolve, grace);
    if (stopped.aborted) wait();
    else stopped.addEventListener('abort', wait, { once: true });
  });

/**
 * Waits for a command. One that was stopped is given the time to clean up behind itself, not more: it may wait for
 * something that never comes.
 * @returns the command's own exit code, or that of the signal that stopped it
 */
export const unlessStopped = async (ended: Promise<ExitCode>, { stopped, talk }: Pick<Terminal, 'stopped' | 'talk'>): Promise<ExitCode> => {
  const code = await Promise.race([ended, graceAfter(stopped)]);
  if (!stopped.aborted && code !== undefined) return code;
  talk('Stopped.\n');
  return stopped.reason === 'SIGTERM' ? exitCode.terminated : exitCode.interrupted;
};
