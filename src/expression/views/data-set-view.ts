import { type DataSet, entityOf, type View } from '../../model/index.ts';
import { dataSetFields } from './data-set-fields.ts';

/**
 * A data set seen as a view of all its rows, at the time field of its entity; a table without entity has no time, so `at` is a missing timestamp.
 * @param dataSet absent when the project does not declare it
 * @param given whether there are rows of it nevertheless
 */
export function dataSetView(name: string, dataSet?: DataSet, given: boolean = dataSet !== undefined): View {
  const fields = dataSetFields(name, dataSet);
  const time = entityOf(name)?.time ?? '';
  return {
    name,
    dataSet: name,
    ...(given ? {} : { undeclared: true }),
    condition: null,
    time: { kind: 'flow', at: { kind: 'field', name: time, type: 'timestamp', origin: { kind: 'text', start: 0, end: time.length } } },
    derived: {},
    fields,
  };
}
