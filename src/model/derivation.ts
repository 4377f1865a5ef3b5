import type { ValueType } from './value.ts';

/** Fields by data set. */
export type FieldsByDataSet = Readonly<Record<string, readonly string[]>>;

/** The calendars of the project in SQL. */
export interface BusinessTime {
  /** The tables of the calendars, quoted: one row that whatever uses `counted` is joined with, and one row a stretch of business time. */
  readonly table: string;
  readonly windows: string;
  /**
   * SQL of the business time, in microseconds, that the calendar of this name counts up to the instant `micros` (SQL,
   * microseconds since 1970-01-01T00:00:00Z); NULL outside of its range. The time between is the difference of two.
   */
  counted(micros: string, calendar: string): string;
}

/** What the SQL of a derivation may depend on. */
export interface DerivationContext {
  /** Which of `uses` and `original` are there. */
  readonly has: (dataSet: string, field: string) => boolean;
  /** Which fields of `gives` are wanted and possible; the SQL may leave the others out, except in a `table`. */
  readonly makes: (field: string) => boolean;
  /** SQL of the instant of judgement, a TIMESTAMP in UTC. Nothing in the tables is later, promises excepted. */
  readonly asOf: string;
  readonly business: BusinessTime;
}

/**
 * Something made from tables that were read, before anything is measured: new fields of a data set (one row a key), or a
 * whole data set. Pure data: what it needs, what it gives and the SQL that makes it.
 */
export interface Derivation {
  /** Kebab-case, unique. */
  readonly name: string;
  readonly gives: {
    readonly dataSet: string;
    /** A field that only the engine sees, such as a list, has no type of the language. */
    readonly fields: Readonly<Record<string, ValueType | 'internal'>>;
    /**
     * - `table`: the SQL is the whole data set, with `_row` and every field of `fields`; not made when the project reads
     *   that data set from files
     * - `fields`: the SQL has the field `by` of the data set and `fields`, at most one row for each value of it; a field that
     *   the files give too is given by the SQL where it has a value there, else by the files
     */
    readonly as: 'table' | 'fields';
    /** The field by which rows find what is made for them; the key of the data set when absent. */
    readonly by?: string;
  };
  /** Without one of these it cannot be made. */
  readonly needs: FieldsByDataSet;
  /** Nor without at least one of the fields of each of these; all that are there are used. */
  readonly needsOneOf?: readonly FieldsByDataSet[];
  /** What one field needs beside `needs`: without it, the other fields are made all the same. */
  readonly needsByField?: Readonly<Record<string, FieldsByDataSet>>;
  /** These are used when they are there. */
  readonly uses: FieldsByDataSet;
  /**
   * These are used where the files give them, with the value that the files give: another derivation that makes them too
   * runs later. It is how a derivation may look at the last state of a ticket whose history gives a better one.
   */
  readonly original?: FieldsByDataSet;
  /** One SELECT over tables named as the data sets. */
  sql(context: DerivationContext): string;
}

/** Derivations that are carried out together: they do not depend on each other. */
export type DerivationStep =
  /** A data set that did not exist. */
  | { readonly kind: 'table'; readonly dataSet: string; readonly derivation: Derivation }
  /** New fields of a data set, in one rewrite of its table. */
  | {
      readonly kind: 'fields';
      readonly dataSet: string;
      /** What each one makes. In the order in which they are asked for a value; what the table has already comes last. */
      readonly parts: readonly { readonly derivation: Derivation; readonly fields: readonly string[] }[];
    };

/** Which derivations run, in order, and what must be read for them. */
export interface DerivationPlan {
  readonly steps: readonly DerivationStep[];
  /** The fields to be read from the files of each data set. A data set that is not here is not read. */
  readonly read: FieldsByDataSet;
  /** The fields that each data set has in the end, beyond those that were read. */
  readonly derived: FieldsByDataSet;
  /**
   * For a field that only a derivation could give and that nothing gives (as `ticket_stays.entered_at`): the inputs that
   * are lacking, as `ticket_events.at`, or `ticket_events` when that whole data set is.
   */
  readonly lacking: Readonly<Record<string, readonly string[]>>;
}
