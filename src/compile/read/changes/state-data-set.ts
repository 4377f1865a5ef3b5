import { OperationalError } from '../../../diagnostic/index.ts';
import type { Changes, DataSet, FieldMapping, ReadField } from '../../../model/index.ts';

/** What the names of fields begin with that hold a state; no field of a project has a dot. */
export const TRACK = 'track.';

/** The field of the stage that holds the state of one kind. */
export const stateField = (kind: string): string => `${TRACK}${kind}`;

/**
 * A data set of states as one of rows with the ticket, the time, the actor and one field for each kind of change, folded as
 * the changes are: what `changes` says in the words of a data set that is read as it stands.
 * @throws OperationalError when the data set is not one of changes, or says the same in two ways
 */
export const stateDataSet = (name: string, dataSet: DataSet, { by, order, at, actor, track }: Changes): DataSet => {
  if (name !== 'ticket_events' || dataSet.fold !== undefined)
    throw new OperationalError(
      `data.${name}.changes: it makes the rows of ticket_events, and rows that change nothing fold away by themselves`,
      {
        help: 'Declare it under data.ticket_events, without `fold`.',
      },
    );
  const kinds = Object.entries(track).map(([kind, mapping]): [string, FieldMapping] => [stateField(kind), mapping]);
  return {
    ...dataSet,
    fold: { by, ...(order === undefined ? {} : { order }) },
    fields: { ...dataSet.fields, ticket_id: by, at, ...(actor === undefined ? {} : { actor_id: actor }), ...Object.fromEntries(kinds) },
  };
};

/** What a change has beside the fields of its row. */
const MADE = ['event_id', 'seq', 'kind', 'from', 'to'] as const;

/** The fields of the changes: those of the rows of states that are no state, and what the difference to the row before gives. */
export const changeFields = (states: readonly ReadField[]): readonly ReadField[] => {
  const plain = states.filter(({ name }) => !name.startsWith(TRACK));
  const [like] = plain;
  if (like === undefined) return [];
  return [
    ...plain,
    ...MADE.map((name): ReadField => ({ ...like, name, type: name === 'seq' ? 'integer' : 'text', map: null, otherwise: null })),
  ];
};
