/** What the process tells its caller. */
export const exitCode = {
  /** Nothing at or above the line that `--fail-on` draws. */
  clean: 0,
  /** Findings at or above that line. */
  findings: 1,
  /** Could not run: usage, configuration, unreadable data. */
  couldNotRun: 2,
} as const;

/** One of the exit codes. */
export type ExitCode = (typeof exitCode)[keyof typeof exitCode];
