import { readFileSync, statSync } from 'node:fs';
import { type Diagnostic, OperationalError, rangeOf } from '../diagnostic/index.ts';
import type { Source } from '../model/index.ts';
import { loadCatalogue } from './catalogue.ts';

/** Largest definition in bytes; a long one has 10,000. */
export const mostBytes = 256 * 1024;

/** The text of a file, or why it is not one. */
export type ReadSource =
  | { readonly kind: 'source'; readonly source: Source }
  | { readonly kind: 'refused'; readonly source: Source; readonly diagnostic: Diagnostic };

/**
 * Reads a definition file as UTF-8; a byte order mark is dropped, as editors do not count it.
 * Synchronous, because definitions are small and come first: a trip to the thread pool takes longer than the read.
 * @param path relative to the project folder, with `/`; what diagnostics show
 * @throws OperationalError when the file cannot be read
 */
export function readSource(file: string, path: string): ReadSource {
  const refuse = (diagnostic: (source: Source) => Diagnostic): ReadSource => {
    const source = { path, text: '' };
    return { kind: 'refused', source, diagnostic: diagnostic(source) };
  };
  try {
    const { size } = statSync(file);
    if (size > mostBytes) {
      return refuse((source) =>
        loadCatalogue.diagnose('file-too-large', { source, range: rangeOf(source, 0, 0) }, { bytes: size, most: mostBytes }),
      );
    }
    const text = decode(readFileSync(file));
    if (text === null) return refuse((source) => loadCatalogue.diagnose('not-utf8', { source, range: rangeOf(source, 0, 0) }, {}));
    return { kind: 'source', source: { path, text } };
  } catch (cause) {
    throw new OperationalError(`${path} cannot be read`, { help: 'Check that it is a file and that you may read it.', cause });
  }
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
