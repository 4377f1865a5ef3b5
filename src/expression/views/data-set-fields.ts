import { type DataSet, entityOf, type ValueType } from '../../model/index.ts';

/**
 * The fields of a data set with their types: those of its entity, and those that the project declares.
 * A declared type only counts for a field that the entity does not have; `text` when none is given.
 */
export function dataSetFields(name: string, dataSet: DataSet): Readonly<Record<string, ValueType>> {
  const canonical = Object.entries(entityOf(name)?.fields ?? {}).map(([field, { type }]): [string, ValueType] => [field, type]);
  // Of several sources the first one that has a field says its type.
  const own = [dataSet, ...(dataSet.also ?? [])]
    .toReversed()
    .flatMap(({ fields = {} }) =>
      Object.entries(fields).map(([field, mapping]): [string, ValueType] => [
        field,
        typeof mapping === 'string' ? 'text' : (mapping.type ?? 'text'),
      ]),
    );
  return Object.fromEntries([...own, ...canonical]);
}
