import { type Diagnostic, rangeOf } from '../../diagnostic/index.ts';
import type { Source } from '../../model/index.ts';
import { loadCatalogue } from '../catalogue.ts';

/** C0 without tab and line breaks, C1, bidirectional controls, byte order mark: never part of a definition. */
// oxlint-disable-next-line no-control-regex -- control characters are the subject
const invisible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]|\r(?!\n)/g;

/** More of them than this in one file say nothing new. */
const mostReported = 5;

/** `U+202E` for a character. */
export function codePoint(character: string): string {
  return `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Where `text` holds invisible characters, as offsets. */
export function invisibleOffsets(text: string): readonly number[] {
  return [...text.matchAll(invisible)].map((match) => match.index);
}

/** Invisible characters of a file, comments included: there they hide just as well. */
export function invisibleCharacters(source: Source): readonly Diagnostic[] {
  return invisibleOffsets(source.text)
    .slice(0, mostReported)
    .map((at) =>
      loadCatalogue.diagnose(
        'control-character',
        { source, range: rangeOf(source, at, at + 1) },
        { name: codePoint(source.text.charAt(at)) },
      ),
    );
}
