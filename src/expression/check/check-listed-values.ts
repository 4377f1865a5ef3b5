import { didYouMean } from '../../diagnostic/index.ts';
import type { Literal, RowOperator } from '../../model/index.ts';
import { printText } from '../forms/print.ts';
import type { Report } from '../problem.ts';
import type { Operand } from './check-arguments.ts';

/** The texts that a field may hold, when they are a closed list. */
export type ValuesOf = (name: string) => readonly string[] | undefined;

/** Operators that ask whether a field is one of some texts. */
const comparing: ReadonlySet<RowOperator> = new Set<RowOperator>(['==', '!=', 'in']);

const reportUnlisted = ({ value, origin }: Literal, field: string, values: readonly string[], report: Report): void => {
  const near = didYouMean(String(value), values);
  report({
    code: 'formula-impossible-value',
    severity: 'warning',
    message: `The field "${field}" is never ${JSON.stringify(value)}`,
    help: near === undefined ? `It is one of ${values.map(printText).join(', ')}.` : `Did you mean ${printText(near)}?`,
    ...(near === undefined ? {} : { suggestion: printText(near) }),
    origin,
  });
};

/** Reports a comparison of a field that has a closed list of texts with a text that is not in it: it holds for no row, or for all. */
export function checkListedValues(operator: RowOperator, operands: readonly Operand[], valuesOf: ValuesOf, report: Report): void {
  if (!comparing.has(operator)) return;
  for (const subject of operands) {
    const field = listedField(subject);
    const values = field === undefined ? undefined : valuesOf(field);
    if (field === undefined || values === undefined) continue;
    for (const operand of operands) {
      if (operand?.kind === 'literal' && operand.type === 'text' && !values.includes(String(operand.value)))
        reportUnlisted(operand, field, values, report);
    }
  }
}

/** The field that is compared, when it is one as it stands. */
const listedField = (operand: Operand | undefined): string | undefined => (operand?.kind === 'field' ? operand.name : undefined);
