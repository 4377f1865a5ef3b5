import { CST, Lexer, Parser } from 'yaml';

/** Deepest nesting of mappings and lists. No definition comes near it, and readers of trees recurse. */
export const deepest = 64;

/** The concrete syntax of a text, or the offset at which it becomes too deep to go on. */
export type Tokens =
  | { readonly kind: 'tokens'; readonly tokens: readonly CST.Token[] }
  | { readonly kind: 'too-deep'; readonly offset: number };

/**
 * Reads the concrete syntax one lexeme at a time, so that hostile nesting is noticed while it grows: the library's later
 * steps recurse and would overflow the stack (CVE-2026-33532).
 */
export function readTokens(text: string): Tokens {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (parser.stack.length > deepest && parser.stack.filter((token) => CST.isCollection(token)).length > deepest) {
      return { kind: 'too-deep', offset: Math.max(0, parser.offset - 1) };
    }
  }
  for (const token of parser.end()) tokens.push(token);
  return { kind: 'tokens', tokens };
}

/** Every token below the given ones, outermost first; at most `deepest` levels, because `readTokens` saw to it. */
export function* allTokens(tokens: Iterable<CST.Token>): Generator<CST.Token> {
  for (const token of tokens) {
    yield token;
    if (token.type === 'document') yield* allTokens([...token.start, ...present(token.value), ...(token.end ?? [])]);
    else if (token.type === 'block-scalar') yield* allTokens(token.props);
    else if (CST.isCollection(token)) {
      for (const item of token.items) {
        yield* allTokens([...item.start, ...present(item.key), ...(item.sep ?? []), ...present(item.value)]);
      }
    }
  }
}

function present(token: CST.Token | null | undefined): readonly CST.Token[] {
  return token === null || token === undefined ? [] : [token];
}
