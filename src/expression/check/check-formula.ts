import type { Formula, Json, View } from '../../model/index.ts';
import { aggregatesOf } from '../forms/aggregates-of.ts';
import { printFormula } from '../forms/print.ts';
import { limits } from '../limits.ts';
import { type FormulaProblem, isError } from '../problem.ts';
import { type ParameterValues, putParameters } from '../syntax/put-parameters.ts';
import { readSyntax } from '../syntax/read-syntax.ts';
import { checkFormulaSyntax } from './check-formula-syntax.ts';

/** A formula that may be computed, or what is wrong with it. */
export interface CheckedFormula {
  readonly formula: Formula | null;
  /** Those without a severity are errors; there is a formula when none is. */
  readonly problems: readonly FormulaProblem[];
}

/** What only the whole formula can get wrong. */
const wholeProblem = (formula: Formula): FormulaProblem | null => {
  const { origin } = formula;
  if (formula.type === 'boolean' || formula.type === 'text') {
    const help = 'Write share(view, condition) for the percentage of rows, or if(condition, 1, 0).';
    return { code: 'formula-type', message: 'A KPI is a number; this formula gives none', help, origin };
  }
  if (aggregatesOf(formula).length === 0) {
    return {
      code: 'formula-constant',
      message: 'This formula looks at no data, so it would always have the same value',
      help: 'Use a view, as in count(created).',
      origin,
    };
  }
  const { length } = printFormula(formula);
  const message = `The text form of this formula has ${length} characters; at most ${limits.length} are allowed`;
  return length > limits.length ? { code: 'formula-limit', message, origin } : null;
};

/**
 * Reads and types a KPI formula: a text is the one-line form, anything else JSON Logic. `parameters` are names that stand
 * for a number. All problems are reported, not only the first.
 * Never throws, whatever the input.
 */
export function checkFormula(input: Json, views: Readonly<Record<string, View>>, parameters: ParameterValues = {}): CheckedFormula {
  const { syntax, problems } = readSyntax(input);
  if (syntax === null) return { formula: null, problems };
  const found: FormulaProblem[] = [];
  const formula = checkFormulaSyntax(putParameters(syntax, parameters), views, (problem) => found.push(problem));
  const whole = formula === null ? null : wholeProblem(formula);
  if (whole !== null) found.push(whole);
  return { formula: found.some(isError) ? null : formula, problems: found };
}
