import { exitCode } from './exit-code.ts';
import type { ExitCode } from './exit-code.ts';
import type { Terminal } from './terminal.ts';

/** How long a stopped command may take to put its temporary files away, in milliseconds. */
const grace = 3000;

/**
 * Resolves when the user has stopped the command and it has cleaned up behind itself, or has taken too long to; never
 * resolves when nobody stops it.
 */
export const stoppedBy = ({ stopped, talk }: Terminal, ended: Promise<unknown>): Promise<ExitCode> =>
  new Promise((resolve) => {
    const stop = (): void => {
      const code = stopped.reason === 'SIGTERM' ? exitCode.terminated : exitCode.interrupted;
      const end = (): void => {
        talk('Stopped.\n');
        resolve(code);
      };
      const late = setTimeout(end, grace);
      const inTime = (): void => {
        clearTimeout(late);
        end();
      };
      void ended.then(inTime, inTime);
    };
    if (stopped.aborted) stop();
    else stopped.addEventListener('abort', stop, { once: true });
  });
