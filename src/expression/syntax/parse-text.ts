import type { FormulaProblem } from '../problem.ts';
import { SyntaxError as ParserError, parse } from './generated/formula-parser.js';
import { explainSyntaxError } from './explain-syntax-error.ts';
import { scan } from './scan.ts';
import type { Syntax } from './syntax.ts';

/** Reads the text form; `null` and the reasons when it is not a formula. Never throws, whatever the text. */
export function parseText(text: string): { readonly syntax: Syntax | null; readonly problems: readonly FormulaProblem[] } {
  const { tokens, problems } = scan(text);
  if (problems.length > 0) return { syntax: null, problems };
  try {
    return { syntax: parse(text), problems: [] };
  } catch (error) {
    if (!(error instanceof ParserError)) throw error;
    return { syntax: null, problems: [explainSyntaxError(error, text, tokens)] };
  }
}
