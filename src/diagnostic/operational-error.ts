/**
 * The world failed: a file that cannot be read, an engine that will not start, a plan that is stale.
 * Not a mistake in a definition (that is a `Diagnostic`) and not a bug (that is an `invariant`).
 */
export class OperationalError extends Error {
  /** What the user can do about it, one sentence. */
  readonly help: string | undefined;

  constructor(message: string, options?: { readonly help?: string; readonly cause?: unknown }) {
    super(message, options?.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'OperationalError';
    this.help = options?.help;
  }
}
