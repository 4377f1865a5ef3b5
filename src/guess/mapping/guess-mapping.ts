import { entities, type Entity, type FileProfile } from '../../model/index.ts';
import { type ColumnFacts, columnFacts, missingTexts } from '../columns/column-facts.ts';
import { type MatchedField, matchFields } from './match-fields.ts';

/** A mapping that somebody has to look over. */
export interface GuessedMapping {
  /** The name of the data set: a canonical entity. */
  readonly dataSet: string;
  readonly entity: Entity;
  readonly fields: readonly MatchedField[];
  /** A strptime pattern that all timestamps share; `null` for ISO 8601, or where they differ. */
  readonly timeFormat: string | null;
  readonly missing: readonly string[];
  /** Present when the file has several rows a key: one per change. */
  readonly fold: { readonly by: MatchedField; readonly order: MatchedField | null } | null;
  /** Columns that no field was found for. */
  readonly unused: readonly ColumnFacts[];
}

/** The name of the time says what rows are more than any other field does. */
const TIME_WEIGHT = 3;

/** Most files of a service desk are tickets, and states and dates are called alike in all of them. */
const PRIOR: Readonly<Record<string, number>> = { tickets: 2 };

/** Fewer fields than this could come together by chance. */
const LEAST_FIELDS = 2;

/** So many rows share a key when a file has a row per change, not by a slip. */
const ROWS_PER_CHANGE_LOG = 1.5;

const weigh = ({ key, time }: Entity, fields: readonly MatchedField[]): number =>
  fields.reduce((sum, { field, weight }) => sum + weight + (field === time ? TIME_WEIGHT : 0) + (field === key && weight > 1 ? 1 : 0), 0);

const timeFormatOf = (fields: readonly MatchedField[]): string | null => {
  const patterns = new Set(fields.flatMap(({ column: { times } }) => (times === null ? [] : [times.pattern])));
  const [only = null] = patterns;
  return patterns.size === 1 ? only : null;
};

const foldOf = (dataSet: string, { key }: Entity, fields: readonly MatchedField[]): GuessedMapping['fold'] => {
  const by = fields.find(({ field }) => field === key);
  if (dataSet !== 'tickets' || by === undefined || by.column.rowsPerText < ROWS_PER_CHANGE_LOG) return null;
  return { by, order: fields.find(({ field }) => field === 'updated_at') ?? null };
};

/**
 * The data set that a file most likely is, and which of its columns give which field; `null` when no entity has enough of
 * its fields in it. Of equally likely ones the first in the order of the entities.
 */
export const guessMapping = (profile: FileProfile): GuessedMapping | null => {
  const columns = profile.columns.map(columnFacts);
  const found = Object.entries(entities)
    .filter(([, entity]: readonly [string, Entity]) => entity.derived !== true)
    .map(([dataSet, entity]) => {
      const fields = matchFields(dataSet, entity, columns);
      return { dataSet, entity, fields, weight: weigh(entity, fields) + (PRIOR[dataSet] ?? 0) };
    })
    .filter(({ fields }) => fields.length >= LEAST_FIELDS)
    .toSorted((left, right) => right.weight - left.weight)[0];
  if (found === undefined) return null;
  const { dataSet, entity, fields } = found;
  const used = new Set(fields.map(({ column }) => column.name));
  return {
    dataSet,
    entity,
    fields,
    timeFormat: timeFormatOf(fields),
    missing: missingTexts(profile.columns),
    fold: foldOf(dataSet, entity, fields),
    unused: columns.filter(({ name }) => !used.has(name)),
  };
};
