import { didYouMean } from '../../diagnostic/index.ts';
import type { Report } from '../problem.ts';
import type { CallSyntax } from '../syntax/syntax.ts';

const word = /^[a-z_]+$/;

/** Reports a function that the language does not have, with the one that probably was meant. */
export function reportUnknownFunction(node: CallSyntax, known: readonly string[], report: Report): void {
  const callable = known.filter((name) => word.test(name) && name !== 'negate');
  const near = didYouMean(node.operator, callable);
  report({
    code: 'formula-unknown-function',
    message: `There is no function ${JSON.stringify(node.operator)} here`,
    help: near === undefined ? 'The functions are listed in docs/formulas.md.' : `Did you mean ${near}?`,
    ...(near === undefined ? {} : { suggestion: near }),
    origin: node.operatorOrigin,
  });
}
