import { type DataSet, entityOf, type ValueType } from '../../model/index.ts';

/**
 * The fields of a data set with their types: those of its entity, and those that the project declares.
 * A declared type only counts for a field that the entity does not have; `text` when none is given.
 * A data set without declaration has those of its entity.
 */
export function dataSetFields(name: string, dataSet: DataSet | undefined): Readonly<Record<string, ValueType>> {
  const canonical = Object.entries(entityOf(name)?.fields ?? {}).map(([field, { type }]): [string, ValueType] => [field, type]);
  const own = Object.entries(dataSet?.fields ?? {}).map(([field, mapping]): [string, ValueType] => [
    field,
    typeof mapping === 'string' ? 'text' : (mapping.type ?? 'text'),
  ]);
  return Object.fromEntries([...own, ...canonical]);
}
