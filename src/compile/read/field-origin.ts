import type { DataSet, FieldMapping, Path } from '../../model/index.ts';
import { TRACK } from './changes/state-data-set.ts';

/** Where a field of a source comes from. */
export interface FieldOrigin {
  /** The row expression over the columns; the name of the column where no mapping says it, `scale` for the ends of a scale. */
  readonly from: string;
  /** Where that is written, from the source on; `null` where it is not. */
  readonly path: Path | null;
}

const expressionOf = (mapping: FieldMapping): string => (typeof mapping === 'string' ? mapping : mapping.from);

const own = <T>(record: Readonly<Record<string, T>> | undefined, name: string): T | undefined =>
  record !== undefined && Object.hasOwn(record, name) ? record[name] : undefined;

/** What `changes` says of a field; `null` when nothing. */
const fromChanges = ({ changes }: DataSet, field: string): FieldOrigin | null => {
  if (changes === undefined) return null;
  if (field.startsWith(TRACK)) {
    const kind = field.slice(TRACK.length);
    const mapping = own(changes.track, kind);
    return mapping === undefined ? null : { from: expressionOf(mapping), path: ['changes', 'track', kind] };
  }
  const key = field === 'ticket_id' ? 'by' : field === 'at' ? 'at' : field === 'actor_id' ? 'actor' : null;
  const from = key === null ? undefined : changes[key];
  return key === null || from === undefined ? null : { from, path: ['changes', key] };
};

/**
 * Where a source that has its preset put in takes a field from.
 * @param field as the plan names it: a state that is compared begins with `track.`
 */
export const fieldOrigin = (source: DataSet, field: string): FieldOrigin => {
  const changed = fromChanges(source, field);
  if (changed !== null) return changed;
  const mapping = own(source.fields, field);
  if (mapping !== undefined) return { from: expressionOf(mapping), path: ['fields', field] };
  const isScale = source.scale !== undefined && (field === 'scale_min' || field === 'scale_max');
  return isScale ? { from: 'scale', path: ['scale'] } : { from: field, path: null };
};
