import type { ValueType } from '../value.ts';

/** One field of a canonical entity. */
export interface EntityField {
  readonly type: ValueType;
  /** What it means, in one sentence, with unit. */
  readonly description: string;
  /** The texts that it may hold; another one is an unmapped value. */
  readonly values?: readonly string[];
  /** A promise about the future, such as a due date: it is not hidden when it lies after `as_of`. */
  readonly scheduled?: true;
  /** What is the case at the end of the extract: not known as of an earlier instant for a row that changed after it. */
  readonly latest?: true;
  /** Made by goodhart from other data; a file never needs to give it. */
  readonly derived?: true;
  /** Of a derived field: the inputs that it is made from, as `ticket_events` or `tickets.category`. */
  readonly madeFrom?: readonly string[];
}

/** A canonical data set: what rows are and which fields they may have. A project may add fields of its own. */
export interface Entity {
  readonly description: string;
  /** Which measures it makes possible, as the end of "...; it unlocks". */
  readonly unlocks: string;
  /** Field that identifies a row. */
  readonly key: string;
  /** Field that says when a row came to exist; rows later than `as_of` do not exist. Absent where rows are timeless, as agents are. */
  readonly time?: string;
  /** Whether a row may lack its time without anything being wrong, as an unanswered survey does. */
  readonly timeOptional?: true;
  /** Pairs of timestamps of which the first cannot be the later one. */
  readonly orders?: readonly (readonly [string, string])[];
  /** Made by goodhart from other data; no file holds it. */
  readonly derived?: true;
  /** What goodhart makes it from when no file gives it: a data set, or a key of goodhart.yaml. */
  readonly madeFrom?: 'ticket_events' | 'agreements';
  readonly fields: Readonly<Record<string, EntityField>>;
}

type More = Partial<Pick<EntityField, 'scheduled' | 'latest' | 'derived' | 'madeFrom'>>;

/** Any text. */
export const text = (description: string, more: More = {}): EntityField => ({ type: 'text', description, ...more });
/** A text of a closed list. */
export const oneOf = (values: readonly string[], description: string, more: More = {}): EntityField => ({
  type: 'text',
  description,
  values,
  ...more,
});
/** A whole number. */
export const integer = (description: string, more: More = {}): EntityField => ({ type: 'integer', description, ...more });
/** A number that may have a fraction. */
export const number = (description: string, more: More = {}): EntityField => ({ type: 'number', description, ...more });
/** True or false. */
export const boolean = (description: string, more: More = {}): EntityField => ({ type: 'boolean', description, ...more });
/** A point in time. */
export const instant = (description: string, more: More = {}): EntityField => ({ type: 'timestamp', description, ...more });
