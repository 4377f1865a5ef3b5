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
}

/** The few colours that the output uses. */
export type Colours = Pick<ReturnType<typeof pc.createColors>, 'bold' | 'dim' | 'red' | 'yellow' | 'green' | 'cyan'>;

/** Whether a stream gets colours: NO_COLOR forbids, FORCE_COLOR demands, otherwise only a terminal gets them (no-color.org). */
const wantsColour = (stream: { readonly isTTY?: boolean }, env: Readonly<Record<string, string | undefined>>): boolean => {
  if (env['NO_COLOR'] !== undefined && env['NO_COLOR'] !== '') return false;
  if (env['FORCE_COLOR'] !== undefined && env['FORCE_COLOR'] !== '') return env['FORCE_COLOR'] !== '0';
  return stream.isTTY === true && env['TERM'] !== 'dumb';
};

/** The terminal of this process. A reader that went away (`| head`) is no error. */
export const processTerminal = (): Terminal => {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  return {
    out: (text) => void process.stdout.write(text),
    talk: (text) => void process.stderr.write(text),
    colour: pc.createColors(wantsColour(process.stdout, process.env)),
    talkColour: pc.createColors(wantsColour(process.stderr, process.env)),
    folder: process.cwd(),
  };
};
