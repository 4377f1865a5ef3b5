import { formatText } from '../index.ts';
import type { Diagnostic } from '../index.ts';
import { paletteOf } from './palette.ts';
import type { Terminal } from './terminal.ts';

/**
 * Prints the diagnostics of a run on the talk stream.
 * @returns true when there is an error among them, so that nothing can be computed
 */
export const stopOnErrors = (diagnostics: readonly Diagnostic[], { talk, talkColour }: Terminal): boolean => {
  if (diagnostics.length > 0) talk(formatText(diagnostics, paletteOf(talkColour)));
  return diagnostics.some(({ severity }) => severity === 'error');
};
