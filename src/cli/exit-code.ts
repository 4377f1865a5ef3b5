/** What the process tells its caller. */
export const exitCode = {
  /** Nothing at or above the line that `--fail-on` draws. */
  clean: 0,
  /** Findings at or above that line. */
  findings: 1,
  /** Could not run: usage, configuration, unreadable data. */
  couldNotRun: 2,
  /** Stopped by SIGINT (Ctrl-C): 128 and the signal's number, as shells say it. */
  interrupted: 130,
  /** Stopped by SIGTERM. */
  terminated: 143,
} as const;

/** One of the exit codes. */
export type ExitCode = (typeof exitCode)[keyof typeof exitCode];
