import type { ExitCode } from './exit-code.ts';

/** A command's answer: called once with the exit code. */
export type Finish = (code: ExitCode) => void;
