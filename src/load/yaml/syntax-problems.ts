import type { CST, YAMLError } from 'yaml';
import { type Diagnostic, positionAt, quoted, rangeOf } from '../../diagnostic/index.ts';
import type { Source } from '../../model/index.ts';
import { loadCatalogue } from '../catalogue.ts';
import { allTokens } from './read-tokens.ts';

/** What the explanations of a syntax error may look at. */
interface Scene {
  readonly source: Source;
  readonly tokens: readonly CST.Token[];
  readonly error: YAMLError;
  readonly at: number;
  readonly others: readonly YAMLError[];
}

type Explain = (scene: Scene) => Diagnostic | null;

function syntax(source: Source, start: number, end: number, message: string, help?: string): Diagnostic {
  return loadCatalogue.diagnose('yaml-syntax', { source, range: rangeOf(source, start, end) }, { message, help });
}

function lineEndFrom(text: string, at: number): number {
  const found = text.indexOf('\n', at);
  return found === -1 ? text.length : found;
}

function lineStartBefore(text: string, at: number): number {
  return text.lastIndexOf('\n', Math.max(0, at - 1)) + 1;
}

/** A bracket that is opened and never closed: everything after it is misread, so nothing else is said. */
const unclosedBracket: Explain = ({ source, tokens }) => {
  for (const token of allTokens(tokens)) {
    if (token.type !== 'flow-collection' || (token.end.length > 0 && token.end[0]?.type !== 'flow-error-end')) continue;
    const opener = token.start.source;
    return syntax(
      source,
      token.start.offset,
      token.start.offset + 1,
      `${quoted(opener)} is never closed`,
      `Add \`${opener === '[' ? ']' : '}'}\`, or put the value in quotes if the bracket is a part of it.`,
    );
  }
  return null;
};

const unclosedQuote: Explain = ({ source, tokens, error }) => {
  if (error.code !== 'MISSING_CHAR' || !error.message.startsWith('Missing closing')) return null;
  for (const token of allTokens(tokens)) {
    if (token.type !== 'double-quoted-scalar' && token.type !== 'single-quoted-scalar') continue;
    if (error.pos[0] < token.offset || error.pos[0] > token.offset + token.source.length) continue;
    const quote = token.source.charAt(0);
    return syntax(
      source,
      token.offset,
      token.offset + 1,
      `the quote ${quoted(quote)} is never closed`,
      `Add ${quoted(quote)} at the end of the text.`,
    );
  }
  return null;
};

const tab: Explain = ({ source, error, at }) =>
  error.code === 'TAB_AS_INDENT' ? loadCatalogue.diagnose('tab-indent', { source, range: rangeOf(source, at, at + 1) }, {}) : null;

const braces: Explain = ({ source, at }) => {
  const from = source.text.startsWith('{{', at) ? at : at - 1;
  if (!source.text.startsWith('{{', from)) return null;
  return loadCatalogue.diagnose('unquoted-braces', { source, range: rangeOf(source, from, from + 2) }, {});
};

/** Signs with which plain text cannot begin, and `>=`, which begins folded text. */
const reservedStart: Explain = ({ source, at }) => {
  const lineStart = lineStartBefore(source.text, at);
  const line = source.text.slice(lineStart, lineEndFrom(source.text, lineStart)).trimEnd();
  const match = /^(?<before>\s*(?:- +)*(?:[^\s:"'#][^:"'#]*: +)?)(?<text>(?<start>[>|](?![-+\d\s]|$)[=]?|[@`%!]|[*&](?=\s|$)).*)$/.exec(
    line,
  );
  const { before, text, start } = match?.groups ?? {};
  if (before === undefined || text === undefined || start === undefined) return null;
  const from = lineStart + before.length;
  return loadCatalogue.diagnose('unquoted-text', { source, range: rangeOf(source, from, from + text.length) }, { start, text });
};

/** The same inside brackets, where the value ends at the next comma or bracket. */
const reservedInFlow: Explain = ({ source, error, at }) => {
  if (error.code !== 'BAD_SCALAR_START' && error.code !== 'BAD_ALIAS') return null;
  const text = /^[^\r\n,\]}]+|^./.exec(source.text.slice(at))?.[0].trimEnd() ?? '';
  return loadCatalogue.diagnose('unquoted-text', { source, range: rangeOf(source, at, at + text.length) }, { start: text.charAt(0), text });
};

/** `a: 1` with a deeper `b: 2` under it. */
const strayIndent: Explain = ({ source, error, others }) => {
  const deeper =
    error.code === 'BLOCK_AS_IMPLICIT_KEY' &&
    others.some((other) => other.code === 'MULTILINE_IMPLICIT_KEY' && other.pos[0] === error.pos[0]);
  if (!deeper && !(error.code === 'BAD_INDENT' && error.message.startsWith('All mapping items'))) return null;
  const lineStart = deeper ? lineEndFrom(source.text, error.pos[0]) + 1 : lineStartBefore(source.text, error.pos[0] + 1);
  const lineEnd = lineEndFrom(source.text, lineStart);
  const from = lineStart + (/^\s*/.exec(source.text.slice(lineStart, lineEnd))?.[0].length ?? 0);
  return syntax(
    source,
    from,
    lineStart + source.text.slice(lineStart, lineEnd).trimEnd().length,
    'the indentation of this line fits no line above it',
    'Keys of one mapping start in the same column; a key that already has a value cannot have keys under it.',
  );
};

const nestedMapping: Explain = ({ source, error, at }) =>
  error.code === 'BLOCK_AS_IMPLICIT_KEY'
    ? syntax(
        source,
        at,
        at + source.text.slice(at, lineEndFrom(source.text, at)).trimEnd().length,
        '`: ` in text without quotes begins another mapping',
        'Put the whole value in quotes, or write the inner mapping in braces or on lines of its own.',
      )
    : null;

const missingColon: Explain = ({ source, error, at }) => {
  if (error.code !== 'MISSING_CHAR' || !error.message.startsWith('Implicit map keys')) return null;
  const start = lineStartBefore(source.text, at);
  const line = source.text.slice(start, lineEndFrom(source.text, start)).trim();
  const from = source.text.indexOf(line, start);
  const glued = /^[\w-]+:\S/.test(line);
  return syntax(
    source,
    from,
    from + line.length,
    glued ? 'a space is missing after `:`' : 'this line is not `key: value`',
    glued
      ? `Write ${quoted(line.replace(':', ': '))}.`
      : 'Add the colon, indent the line if it continues the text above, or begin a list item with `- `.',
  );
};

const sameLineList: Explain = ({ source, error, at }) =>
  error.code === 'UNEXPECTED_TOKEN' && error.message.includes('block-seq-ind')
    ? syntax(
        source,
        at,
        at + 1,
        'a list item cannot begin on the line of its key',
        'Begin it on the next line, or write the list as `[a, b]`.',
      )
    : null;

const afterQuote: Explain = ({ source, error, at }) =>
  error.code === 'UNEXPECTED_TOKEN' && error.message.includes('at node end')
    ? syntax(
        source,
        at,
        at + source.text.slice(at, lineEndFrom(source.text, at)).trimEnd().length,
        'there is text after the end of the value',
        'Put the whole value in one pair of quotes; inside single quotes an apostrophe is written twice.',
      )
    : null;

const badEscape: Explain = ({ source, error, at }) => {
  if (error.code !== 'BAD_DQ_ESCAPE') return null;
  const escape = source.text.slice(at - (source.text.charAt(at) === '\\' ? 0 : 1)).slice(0, 2);
  const from = source.text.indexOf('\\', at - 1);
  return syntax(
    source,
    from,
    from + 2,
    `${quoted(escape)} is not an escape of double-quoted text`,
    'Write `\\\\` for a backslash, or use single quotes, in which nothing is escaped.',
  );
};

const textKey: Explain = ({ source, error, at }) =>
  error.code === 'NON_STRING_KEY'
    ? syntax(source, at, at + 1, 'a key is a list or a mapping; keys are text', 'Put it in quotes if text was meant.')
    : null;

const strayCloser: Explain = ({ source, error, at }) => {
  const closer = source.text.charAt(at);
  return error.code === 'UNEXPECTED_TOKEN' && (closer === ']' || closer === '}')
    ? syntax(source, at, at + 1, `${quoted(closer)} closes nothing`, 'Remove it, or put the value in quotes if it is a part of it.')
    : null;
};

const gluedComment: Explain = ({ source, error, at }) =>
  error.message.startsWith('Comments must be separated')
    ? syntax(source, at, at + 1, 'a space is missing before `#`', 'Put a space before the comment, or the whole value in quotes.')
    : null;

/** Anything else in the library's words. */
const asToken: Explain = ({ source, error, at }) =>
  syntax(source, at, Math.max(at + 1, error.pos[1]), error.message.charAt(0).toLowerCase() + error.message.slice(1));

/** From the most telling explanation to the least. */
const explanations: readonly Explain[] = [
  unclosedQuote,
  unclosedBracket,
  tab,
  braces,
  reservedStart,
  reservedInFlow,
  strayIndent,
  nestedMapping,
  missingColon,
  sameLineList,
  afterQuote,
  badEscape,
  textKey,
  strayCloser,
  gluedComment,
  asToken,
];

/** One clear message a line for what the library could not read; errors that only follow from an earlier one are left out. */
export function syntaxProblems(source: Source, tokens: readonly CST.Token[], errors: readonly YAMLError[]): readonly Diagnostic[] {
  const byLine = new Map<number, Diagnostic>();
  for (const error of errors) {
    if (error.code === 'MULTILINE_IMPLICIT_KEY' && byLine.size > 0) continue;
    const at = Math.min(error.pos[0], Math.max(0, source.text.length - 1));
    const scene: Scene = { source, tokens, error, at, others: errors };
    for (const explain of explanations) {
      const diagnostic = explain(scene);
      if (diagnostic === null) continue;
      const { line } = positionAt(source, diagnostic.range.start.offset);
      if (!byLine.has(line)) byLine.set(line, diagnostic);
      if (explain === unclosedBracket || explain === unclosedQuote) return [diagnostic];
      break;
    }
  }
  return [...byLine.values()].slice(0, 5);
}
