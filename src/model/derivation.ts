import type { ValueType } from './value.ts';

/** Fields by data set. */
export type FieldsByDataSet = Readonly<Record<string, readonly string[]>>;

/**
 * Something made from tables that were read, before anything is measured: new fields of a data set (one row a key), or a
 * whole data set. Pure data: what it needs, what it gives and the SQL that makes it.
 */
export interface Derivation {
  /** Kebab-case, unique. */
  readonly name: string;
  readonly gives: {
    readonly dataSet: string;
    readonly fields: Readonly<Record<string, ValueType>>;
    /**
     * - `table`: the SQL is the whole data set, with `_row` and every field of `fields`
     * - `fields`: the SQL has the key of the data set and `fields`, at most one row a key; a field that the files give too
     *   is given by the SQL where it has a value there, else by the files
     */
    readonly as: 'table' | 'fields';
  };
  /** Without one of these it cannot be made. */
  readonly needs: FieldsByDataSet;
  /** These are used when they are there. */
  readonly uses: FieldsByDataSet;
  /** One SELECT. `has` says which of `uses` are there. */
  sql(context: { readonly has: (dataSet: string, field: string) => boolean }): string;
}
