import { borrowedFieldsOf, type DataSet, type EntityField, entityOf, type ValueType } from '../../model/index.ts';

const typesOf = (fields: Readonly<Record<string, EntityField>>): readonly (readonly [string, ValueType])[] =>
  Object.entries(fields).map(([name, { type }]) => [name, type] as const);

/**
 * The fields of a data set with their types: those of its entity, those that the project declares, and those that a row
 * may have from its ticket. A declared type only counts for a field that the entity does not have; `text` when none is given.
 */
export function dataSetFields(name: string, dataSet?: DataSet): Readonly<Record<string, ValueType>> {
  // Of several sources the first one that has a field says its type.
  const own = [...(dataSet ? [dataSet] : []), ...(dataSet?.also ?? [])]
    .toReversed()
    .flatMap(({ fields = {} }) =>
      Object.entries(fields).map(([field, mapping]) => [field, typeof mapping === 'string' ? 'text' : (mapping.type ?? 'text')] as const),
    );
  return Object.fromEntries([...typesOf(borrowedFieldsOf(name)), ...own, ...typesOf(entityOf(name)?.fields ?? {})]);
}
