/** Generates the parser of the formula language from its grammar, as a module without dependencies, with its types beside it. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import peggy from 'peggy';

const folder = new URL('../src/expression/syntax/', import.meta.url);
const grammarFile = fileURLToPath(new URL('formula.peggy', folder));
const outputFolder = fileURLToPath(new URL('generated/', folder));

const code = peggy.generate(readFileSync(grammarFile, 'utf8'), {
  output: 'source',
  format: 'es',
  grammarSource: 'formula.peggy',
  allowedStartRules: ['Formula'],
});

const types = `import type { Syntax } from '../syntax.js';

/** What the parser could have gone on with, where it stopped. */
export type Expectation =
  | { readonly type: 'literal'; readonly text: string }
  | { readonly type: 'class' | 'any' }
  | { readonly type: 'end' }
  | { readonly type: 'other'; readonly description: string };

/** Thrown by \`parse\` for text that is not a formula. */
export class SyntaxError extends Error {
  readonly expected: readonly Expectation[] | null;
  readonly location: { readonly start: { readonly offset: number } };
}

/** Reads the text form. @throws SyntaxError */
export function parse(text: string): Syntax;
`;

mkdirSync(outputFolder, { recursive: true });
writeFileSync(`${outputFolder}formula-parser.js`, code);
writeFileSync(`${outputFolder}formula-parser.d.ts`, types);
