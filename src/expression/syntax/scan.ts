import type { FormulaProblem } from '../problem.ts';
import { limits } from '../limits.ts';
import { mistakes, type Mistake } from './mistakes.ts';

/** A stretch of the text form that means something on its own. */
export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The tokens of a text, or what keeps it from being one. */
export interface Scan {
  readonly tokens: readonly Token[];
  readonly problems: readonly FormulaProblem[];
}

const space = /[ \t\r\n]+/y;
const anyToken =
  /[A-Za-z_]\w*|\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|"(?:[^"\\\n]|\\[^\n])*"|'(?:[^'\\\n]|\\[^\n])*'|`(?:[^`\n]|``)+`|[=!<>]=|[<>+\-*/(),[\]]/y;
const opening: Readonly<Record<string, string>> = { '(': ')', '[': ']' };
const closing: Readonly<Record<string, string>> = { ')': '(', ']': '[' };

const matchAt = (pattern: RegExp, text: string, offset: number): string | null => {
  pattern.lastIndex = offset;
  return pattern.exec(text)?.[0] ?? null;
};

const problemAt = (start: number, end: number, message: string, rest: { help?: string; suggestion?: string } = {}): FormulaProblem => ({
  code: 'formula-syntax',
  message,
  ...rest,
  origin: { kind: 'text', start, end },
});

/** Two or more of one mistake are reported once: the first shows what to do. */
const firstOfEach = (problems: readonly FormulaProblem[]): readonly FormulaProblem[] =>
  [...new Map(problems.toReversed().map((problem) => [problem.message, problem])).values()].toReversed();

/** The next stretch of the text with what is wrong with it; `token` is null for space. */
const readNext = (
  text: string,
  start: number,
): { readonly end: number; readonly token: Token | null; readonly problem: FormulaProblem | null } => {
  const blank = matchAt(space, text, start);
  if (blank !== null) return { end: start + blank.length, token: null, problem: null };
  const mistake = mistakes.find(({ pattern }) => matchAt(pattern, text, start) !== null);
  const known = matchAt(mistake?.pattern ?? anyToken, text, start);
  const found = known ?? String.fromCodePoint(text.codePointAt(start) ?? 0);
  const end = start + found.length;
  const stray = known === null ? problemAt(start, end, strayMessage(found)) : null;
  return { end, token: { text: found, start, end }, problem: mistake === undefined ? stray : mistakeAt(start, end, found, mistake) };
};

/**
 * Cuts a formula into tokens before it is parsed: refuses what is too long or too deep, finds brackets and quotes without a partner,
 * and knows the signs that people bring from other languages. Takes time linear in the length.
 */
export function scan(text: string): Scan {
  if (text.length > limits.length) {
    const message = `A formula has at most ${limits.length} characters; this one has ${text.length}`;
    return { tokens: [], problems: [{ ...problemAt(0, text.length, message), code: 'formula-limit' }] };
  }
  const tokens: Token[] = [];
  const problems: FormulaProblem[] = [];
  for (let offset = 0; offset < text.length;) {
    const next = readNext(text, offset);
    if (next.problem !== null) problems.push(next.problem);
    if (next.token !== null) tokens.push(next.token);
    offset = next.end;
  }
  return { tokens, problems: problems.length > 0 ? firstOfEach(problems) : checkBrackets(tokens) };
}

const mistakeAt = (start: number, end: number, found: string, { message, help, suggestion }: Mistake): FormulaProblem =>
  problemAt(start, end, message(found), suggestion === undefined ? { help } : { help, suggestion });

const strayMessage = (found: string): string => {
  if (found === '"' || found === "'") return 'This text has no closing quote';
  if (found === '`') return 'This name has no closing back-quote';
  return `${JSON.stringify(found)} has no meaning in a formula`;
};

/** Points at the bracket that has no partner, which the parser would only miss at the end of the text. */
function checkBrackets(tokens: readonly Token[]): readonly FormulaProblem[] {
  const open: Token[] = [];
  for (const next of tokens) {
    if (Object.hasOwn(opening, next.text)) {
      open.push(next);
      if (open.length > limits.depth) {
        const message = `Brackets may be at most ${limits.depth} deep`;
        return [{ ...problemAt(next.start, next.end, message), code: 'formula-limit' }];
      }
    }
    if (!Object.hasOwn(closing, next.text)) continue;
    const partner = open.pop();
    if (partner === undefined) return [problemAt(next.start, next.end, `This "${next.text}" closes nothing`)];
    if (partner.text !== closing[next.text]) {
      const message = `This "${partner.text}" is closed by "${next.text}"`;
      return [problemAt(partner.start, partner.end, message, { help: `Close it with "${opening[partner.text]}".` })];
    }
  }
  const last = open.at(-1);
  if (last === undefined) return [];
  const help = `Close it with "${opening[last.text]}".`;
  return [problemAt(last.start, last.end, `This "${last.text}" is never closed`, { help })];
}
