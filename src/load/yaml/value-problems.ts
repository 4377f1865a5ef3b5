import { isScalar, type Node, type Scalar } from 'yaml';
import { type Diagnostic, type Place, rangeOf } from '../../diagnostic/index.ts';
import type { Source } from '../../model/index.ts';
import { loadCatalogue } from '../catalogue.ts';
import { spellingOf } from '../spelling/spelling-of.ts';
import { ambiguousReading } from './ambiguous-reading.ts';
import { codePoint, invisibleOffsets } from './invisible-characters.ts';
import { walkEntries } from './walk-entries.ts';

/** A scalar that stands where a value stands. */
interface ValueScalar {
  readonly source: Source;
  readonly node: Scalar;
  /** As written. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly key: string | null;
  readonly place: Place;
}

type Check = (scalar: ValueScalar) => Diagnostic | null;

const numberProblem: Check = ({ node, text, place }) => {
  if (typeof node.value !== 'number') return null;
  if (!Number.isFinite(node.value)) return loadCatalogue.diagnose('not-finite', place, { text });
  if (Number.isInteger(node.value) && !Number.isSafeInteger(node.value)) {
    return loadCatalogue.diagnose('unsafe-integer', place, { text, read: String(node.value) });
  }
  return null;
};

const ambiguity: Check = ({ node, text, place }) => {
  const reading = node.type === 'PLAIN' ? ambiguousReading(text, node.value) : null;
  return reading === null ? null : loadCatalogue.diagnose('ambiguous-scalar', place, { text, ...reading });
};

/** `channel: #general` has no value, and `title: Ticket #1` ends at the blank: the rest is a comment. */
const lostToComment: Check = ({ source, node, start, end, key }) => {
  if (node.type !== 'PLAIN') return null;
  const comment = /^[ \t]*(?<hash>#\S?[^\r\n]*)/.exec(source.text.slice(end, end + 1000))?.groups?.['hash'];
  if (comment === undefined) return null;
  const at = source.text.indexOf('#', end);
  const place = { source, range: rangeOf(source, at, at + comment.trimEnd().length) };
  const empty = node.value === null && end === start;
  if (empty && key !== null) return loadCatalogue.diagnose('value-is-comment', place, { key });
  return typeof node.value === 'string' && /^#[^\s#]/.test(comment) ? loadCatalogue.diagnose('unquoted-hash', place, { key }) : null;
};

/** Double quotes can spell what the text itself may not hold. */
const escapedInvisible: Check = ({ source, node }) => {
  if (typeof node.value !== 'string' || node.type !== 'QUOTE_DOUBLE') return null;
  const [first] = invisibleOffsets(node.value);
  const spelling = first === undefined ? null : spellingOf(source.text, node);
  if (first === undefined || spelling === null) return null;
  const range = rangeOf(source, spelling.starts[first] ?? 0, spelling.ends[first] ?? 0);
  return loadCatalogue.diagnose('control-character', { source, range }, { name: codePoint(node.value.charAt(first)) });
};

const checks: readonly Check[] = [numberProblem, ambiguity, lostToComment, escapedInvisible];

/** What is wrong or surprising with single values, whatever they are for. */
export function valueProblems(source: Source, contents: Node | null): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const { key, value } of walkEntries(contents)) {
    if (!isScalar(value) || !value.range) continue;
    const [start, end] = value.range;
    const scalar: ValueScalar = {
      source,
      node: value,
      text: source.text.slice(start, end),
      start,
      end,
      key: isScalar(key) && typeof key.value === 'string' ? key.value : null,
      place: { source, range: rangeOf(source, start, end) },
    };
    for (const check of checks) {
      const diagnostic = check(scalar);
      if (diagnostic !== null) found.push(diagnostic);
    }
  }
  return found;
}
