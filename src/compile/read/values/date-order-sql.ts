import type { Dialect } from '../../../expression/index.ts';

const DAY = /%-?d/;
const MONTH = /%-?m/;

/** A pattern with day and month in each other's place; `null` for one in which they cannot be confused. */
export const otherOrder = (format: string): string | null => {
  const plain = format.replaceAll('%%', '  ');
  if (!DAY.test(plain) || !MONTH.test(plain) || /%Y[^%]*%-?m/.test(plain)) return null;
  return format.replace(/%%|%-?[dm]/g, (part) =>
    part === '%%' ? part : part.endsWith('d') ? part.replace('d', 'm') : part.replace('m', 'd'),
  );
};

const read = (text: string, format: string, dialect: Dialect): string => `TRY_STRPTIME(${text}, ${dialect.text(format)})`;

/**
 * SQL of whether the order of day and month in a text is in doubt: only the other order than the declared one can read it,
 * or both are declared and read it differently. `null` where no pattern leaves room for doubt.
 */
export const orderInDoubtSql = (text: string, formats: readonly string[], dialect: Dialect): string | null => {
  const pairs = formats.flatMap((format) => {
    const other = otherOrder(format);
    return other === null ? [] : [[format, other] as const];
  });
  const doubts = pairs.map(([format, other]) =>
    formats.includes(other)
      ? `coalesce(${read(text, format, dialect)} <> ${read(text, other, dialect)}, FALSE)`
      : `(coalesce(${formats.map((one) => read(text, one, dialect)).join(', ')}) IS NULL AND ${read(text, other, dialect)} IS NOT NULL)`,
  );
  return doubts.length === 0 ? null : doubts.join(' OR ');
};
