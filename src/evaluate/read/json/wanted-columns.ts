import { checkRow, fieldsOf } from '../../../expression/index.ts';
import { columnKey, type DataSource, type FieldMapping } from '../../../model/index.ts';

const textOf = (mapping: FieldMapping): string => (typeof mapping === 'string' ? mapping : mapping.from);

/** The columns that a source wants of its files: those of its expressions, and those that have the name of a field. */
export const wantedColumns = (names: readonly string[], source: DataSource): readonly string[] => {
  const { fields = {}, where, fold, changes, refuse = [], headers } = source;
  const texts = [
    ...Object.values(fields).map(textOf),
    where,
    fold?.by,
    fold?.order,
    fold?.with,
    ...refuse.map(({ rows }) => rows),
    changes?.by,
    changes?.order,
    changes?.at,
    changes?.actor,
    ...Object.values(changes?.track ?? {}).map(textOf),
  ];
  const used = texts.flatMap((text) => {
    const expression = text === undefined ? null : checkRow(text, () => 'text').expression;
    return expression === null ? [] : fieldsOf(expression);
  });
  return [...new Set([...used, ...names].map((column) => columnKey(column, headers)))];
};
