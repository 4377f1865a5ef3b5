import { didYouMean } from '../../diagnostic/index.ts';
import type { Entity } from '../../model/index.ts';
import type { ColumnFacts } from '../columns/column-facts.ts';
import { type FieldSource, fieldSource } from './field-source.ts';
import { usualNames } from './usual-names.ts';
import { joined, timeStem } from './words-of.ts';

/** A field and the column that most likely gives it. */
export interface MatchedField extends FieldSource {
  readonly field: string;
  readonly column: ColumnFacts;
  /** 3 for the field's own name, 2 for a usual one, 1 for a similar one. */
  readonly weight: number;
}

interface Candidate extends MatchedField {
  /** Place of the name among the usual ones, so that the more usual one wins. */
  readonly place: number;
}

const usualOf = (dataSet: string, field: string): readonly string[] => {
  const names = Object.hasOwn(usualNames, dataSet) ? usualNames[dataSet] : undefined;
  return names !== undefined && Object.hasOwn(names, field) ? (names[field] ?? []) : [];
};

/** How much the name of a column speaks for a field; `null` when it does not. */
const speaksFor = (
  column: string,
  field: string,
  usual: readonly string[],
  isTime: boolean,
): Pick<Candidate, 'weight' | 'place'> | null => {
  const name = joined(column);
  if (name === joined(field)) return { weight: 3, place: 0 };
  const place = usual.indexOf(name);
  if (place >= 0) return { weight: 2, place };
  const stem = timeStem(column);
  if (isTime && stem !== '' && [field, ...usual].some((one) => timeStem(one) === stem)) return { weight: 2, place: usual.length };
  // One slip of the pen, but only in long names: short ones are near to too much.
  return name.length >= 7 && didYouMean(name, [joined(field)]) !== undefined && Math.abs(name.length - joined(field).length) <= 2
    ? { weight: 1, place: 0 }
    : null;
};

const candidates = (dataSet: string, entity: Entity, columns: readonly ColumnFacts[]): readonly Candidate[] =>
  Object.entries(entity.fields).flatMap(([field, definition]) => {
    if (definition.derived) return [];
    const usual = usualOf(dataSet, field);
    return columns.flatMap((column) => {
      const named = speaksFor(column.name, field, usual, definition.type === 'timestamp');
      const source = named && fieldSource(column, definition, field);
      return named && source ? [{ field, column, ...source, ...named }] : [];
    });
  });

/**
 * Which column gives which field of an entity: the clearest names first, each column and each field once, in the order of
 * the entity's fields.
 */
export const matchFields = (dataSet: string, entity: Entity, columns: readonly ColumnFacts[]): readonly MatchedField[] => {
  const fields = new Map<string, Candidate>();
  const taken = new Set<string>();
  // Without its key a data set is worth little: it may take the column that bears the name of another field.
  const clarity = ({ field, weight }: Candidate): number => weight + (field === entity.key ? 1.5 : 0);
  const byClarity = candidates(dataSet, entity, columns).toSorted(
    (left, right) => clarity(right) - clarity(left) || left.place - right.place,
  );
  for (const candidate of byClarity) {
    if (fields.has(candidate.field) || taken.has(candidate.column.name)) continue;
    fields.set(candidate.field, candidate);
    taken.add(candidate.column.name);
  }
  return Object.keys(entity.fields).flatMap((field) => fields.get(field) ?? []);
};
