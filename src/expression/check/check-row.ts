import type { Json, RowExpression, ValueType } from '../../model/index.ts';
import { join } from '../operators/types.ts';
import { type FormulaProblem, isError } from '../problem.ts';
import { readSyntax } from '../syntax/read-syntax.ts';
import { checkRowSyntax, type RowScope } from './check-row-syntax.ts';
import { typeWords } from './words.ts';

/** A row expression that may be computed, or what is wrong with it. */
export interface CheckedRow {
  readonly expression: RowExpression | null;
  /** Those without a severity are errors; there is an expression when none is. */
  readonly problems: readonly FormulaProblem[];
}

/** The fields of a row with their types, or a way to look one up. The raw columns of a file are all `text`. */
export type RowFields = Readonly<Record<string, ValueType>> | ((name: string) => ValueType | undefined);

const scopeOf = (fields: RowFields, valuesOf: RowScope['valuesOf']): RowScope =>
  typeof fields === 'function'
    ? { typeOf: fields, names: [], owner: 'The data', valuesOf }
    : {
        valuesOf,
        typeOf: (name) => (Object.hasOwn(fields, name) ? fields[name] : undefined),
        names: Object.keys(fields),
        owner: 'The data',
      };

/**
 * Reads and types an expression over one row; with `expected`, one of that type. A comparison of a field for
 * which `valuesOf` gives a closed list of texts with another text is a warning. All problems are reported, not only the first.
 * Never throws, whatever the input.
 */
export function checkRow(
  input: Json,
  fields: RowFields,
  expected?: ValueType,
  valuesOf: RowScope['valuesOf'] = () => undefined,
): CheckedRow {
  const { syntax, problems } = readSyntax(input);
  if (syntax === null) return { expression: null, problems };
  const found: FormulaProblem[] = [];
  const expression = checkRowSyntax(syntax, scopeOf(fields, valuesOf), (problem) => found.push(problem));
  if (expression !== null && expected !== undefined && join(expected, expression.type) !== expected) {
    const message = `This must be ${typeWords[expected]}, it is ${typeWords[expression.type]}`;
    found.push({ code: 'formula-type', message, origin: expression.origin });
  }
  return { expression: found.some(isError) ? null : expression, problems: found };
}
