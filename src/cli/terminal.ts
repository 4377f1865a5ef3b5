import pc from 'picocolors';

/** The outside world of a command: where results and talk go, and what the caller's environment says. */
export interface Terminal {
  /** Results. */
  out(text: string): void;
  /** Talk: progress, notes, errors. */
  talk(text: string): void;
  /** Colours for results and for talk; plain functions when colours are off. */
  readonly colour: Colours;
  readonly talkColour: Colours;
  /** The folder in which the command was started. */
  readonly folder: string;
  /** Aborted when somebody asks the process to stop; its reason is the signal's name. */
  readonly stopped: AbortSignal;
}

/** The few colours that the output uses. */
export type Colours = Pick<ReturnType<typeof pc.createColors>, 'bold' | 'dim' | 'red' | 'yellow' | 'green' | 'cyan'>;

/** Whether a stream gets colours: NO_COLOR forbids, FORCE_COLOR demands, otherwise only a terminal gets them (no-color.org). */
const wantsColour = (stream: { readonly isTTY?: boolean }, env: Readonly<Record<string, string | undefined>>): boolean => {
  if (env['NO_COLOR'] !== undefined && env['NO_COLOR'] !== '') return false;
  if (env['FORCE_COLOR'] !== undefined && env['FORCE_COLOR'] !== '') return env['FORCE_COLOR'] !== '0';
  return stream.isTTY === true && env['TERM'] !== 'dumb';
};

/** A reader that went away (`| head`) is no error. */
const endQuietly = (error: NodeJS.ErrnoException): never => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
};

/** Aborted by the first SIGINT or SIGTERM. The second one finds no listener any more and ends the process at once. */
const stopSignal = (): AbortSignal => {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => controller.abort(name));
  return controller.signal;
};

/** The terminal of this process. */
export const processTerminal = (): Terminal => {
  process.stdout.on('error', endQuietly);
  process.stderr.on('error', endQuietly);
  return {
    out: (text) => void process.stdout.write(text),
    talk: (text) => void process.stderr.write(text),
    colour: pc.createColors(wantsColour(process.stdout, process.env)),
    talkColour: pc.createColors(wantsColour(process.stderr, process.env)),
    folder: process.cwd(),
    stopped: stopSignal(),
  };
};
