import { checkRow, dataSetFields, fieldsOf } from '../../../expression/index.ts';
import { columnKey, type DataSource, type FieldMapping } from '../../../model/index.ts';

const textOf = (mapping: FieldMapping): string => (typeof mapping === 'string' ? mapping : mapping.from);

/** What the columns of a file are wanted for: the mappings, the conditions, and the fields that come from columns of their name. */
export const wantedColumns = (name: string, source: DataSource): readonly string[] => {
  const { fields = {}, where, fold, changes, headers } = source;
  const texts = [
    ...Object.values(fields).map(textOf),
    where,
    fold?.by,
    fold?.order,
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
  return [...new Set([...used, ...Object.keys(dataSetFields(name, source))].map((column) => columnKey(column, headers)))];
};
