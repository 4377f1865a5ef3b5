import { OperationalError } from '../../diagnostic/index.ts';
import type { DataFile } from './described-data.ts';

type Failed = Pick<DataFile, 'path' | 'readable'>;

/** What the engine said, without the wrapping that `openEngine` and the engine put around it. */
const reasonOf = (cause: unknown): string => {
  const text = cause instanceof Error ? cause.message : String(cause);
  return text.replace(/^the engine failed: /, '').replace(/^[\w ]+ Error: /, '');
};

/** Whether a delimited text ends some lines with a return and others without: the engine refuses it in its strict mode. */
const mixedLineEnds = (reason: string): boolean => reason.includes('state machine reached an invalid state');

/** A failure of the engine to read a file, as an error that names the file. */
export const explainFileFailure = (file: Failed, cause: unknown): OperationalError => {
  const reason = reasonOf(cause);
  if (cause instanceof OperationalError && cause.cause === undefined) return cause;
  const [, format, problem] = /Failed to parse format specifier (.*?): ((?:Unrecognized|Trailing) .*)$/s.exec(reason) ?? [];
  if (format !== undefined)
    return new OperationalError(`the time format ${JSON.stringify(format)} cannot be used: ${problem}`, {
      help: 'Correct `time_format` in goodhart.yaml; the patterns are those of strptime.',
      cause,
    });
  if (mixedLineEnds(reason))
    return new OperationalError(`${file.path}: some lines end with CR LF and others with LF`, {
      help: 'Convert the file to one kind of line end.',
      cause,
    });
  return new OperationalError(`${file.path}: cannot be read: ${reason.replaceAll(file.readable, file.path)}`, { cause });
};
