import type { Literal, ValueType } from '../../model/index.ts';
import type { Report } from '../problem.ts';
import type { LiteralSyntax } from '../syntax/syntax.ts';

const typeOf = (value: boolean | number | string): ValueType => {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? 'integer' : 'number';
  return typeof value === 'boolean' ? 'boolean' : 'text';
};

const complaint = (value: boolean | number | string): string | null => {
  if (typeof value === 'number') return Number.isFinite(value) ? null : 'This number is too large';
  if (typeof value === 'boolean') return null;
  if (value.includes('\0')) return 'A text cannot hold the control character NUL';
  return /\p{Surrogate}/u.test(value) ? 'A text cannot hold half of a character (a lone surrogate)' : null;
};

/** A written value with its type: a number without fraction is an integer. There is one zero. */
export function checkLiteral({ value, origin }: LiteralSyntax, report: Report): Literal | null {
  const message = complaint(value);
  if (message === null) return { kind: 'literal', type: typeOf(value), value: value === 0 ? 0 : value, origin };
  report({ code: 'formula-literal', message, origin });
  return null;
}
