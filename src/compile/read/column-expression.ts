import { checkRow, fieldsOf, printRow, substituteFields } from '../../expression/index.ts';
import { columnKey, type DataSource, type RowExpression, type ValueType } from '../../model/index.ts';
import { dropAbsentAlternatives } from '../plan/drop-absent-alternatives.ts';

/** The columns of the files, all text, by the names by which they are found. */
export type Columns = Readonly<Record<string, ValueType>>;

/** A read expression, or why there is none. */
export type ReadExpression = { readonly expression: RowExpression } | { readonly message: string };

const asFound = (expression: RowExpression, headers: DataSource['headers']): RowExpression =>
  substituteFields(
    expression,
    Object.fromEntries(
      fieldsOf(expression).map((name) => [
        name,
        { kind: 'field', name: columnKey(name, headers), type: 'text', origin: expression.origin } as const,
      ]),
    ),
  );

/** A column that is not there is known in no row. */
const withoutAbsentQuestions = (expression: RowExpression, has: ReadonlySet<string>): RowExpression => {
  if (expression.kind !== 'row-call') return expression;
  const { operator, origin } = expression;
  if (operator === 'known' && fieldsOf(expression).some((field) => !has.has(field)))
    return { kind: 'literal', type: 'boolean', value: false, origin };
  return { ...expression, arguments: expression.arguments.map((argument) => withoutAbsentQuestions(argument, has)) };
};

/**
 * Reads an expression over columns. Mappings were checked as texts before; what can still be wrong is a column that the
 * files do not have. `first_known` takes whichever there are, and `known` of one that is not there is false.
 */
export const columnExpression = (text: string, columns: Columns, headers: DataSource['headers'], expected?: ValueType): ReadExpression => {
  const has = new Set(Object.keys(columns));
  const any = checkRow(text, () => 'text', expected);
  const expression = any.expression && withoutAbsentQuestions(dropAbsentAlternatives(asFound(any.expression, headers), has), has);
  if (expression && fieldsOf(expression).every((field) => has.has(field))) return { expression };
  const { problems } = expression ? checkRow(printRow(expression), columns) : any;
  const sentences = problems.map(({ message, help }) => [message, help].filter((part) => part !== undefined).join('. '));
  return { message: sentences.join('; ') };
};
