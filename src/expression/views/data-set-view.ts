import { entityOf, type Project, type View } from '../../model/index.ts';
import { dataSetFields } from './data-set-fields.ts';

/** A data set seen as a view of all its rows, at the time field of its entity; a table without entity has no time, so `at` is a missing timestamp. A stay has the fields of its ticket too. */
export function dataSetView(name: string, data: Project['data']): View {
  const own = dataSetFields(name, data[name]);
  const fields = name === 'ticket_stays' ? { ...dataSetFields('tickets', data['tickets']), ...own } : own;
  const time = entityOf(name)?.time ?? '';
  return {
    name,
    dataSet: name,
    condition: null,
    time: { kind: 'flow', at: { kind: 'field', name: time, type: 'timestamp', origin: { kind: 'text', start: 0, end: time.length } } },
    derived: {},
    fields,
  };
}
