import type { Dialect } from '../../expression/index.ts';
import type { ReadPlan } from '../../model/index.ts';
import type { ColumnScope } from './values/failed-conversion-sql.ts';
import { knownTextSql } from './values/known-text-sql.ts';
import type { Computed } from './layers.ts';

/** Columns with what means "missing" taken out; fields with different lists of such texts see different ones. */
export interface InputColumns {
  readonly computed: readonly Computed[];
  scope(missing: readonly string[]): ColumnScope;
}

const inputName = (list: number, as: string): string => `known ${list} ${as}`;

/** Cleans each column once for each list of texts that mean "missing". */
export const inputColumns = (plan: ReadPlan, dialect: Dialect): InputColumns => {
  const lists = new Map(
    [...plan.fields, ...(plan.fold ? [plan.fold] : []), ...(plan.where ? [plan.where] : []), ...plan.refusals].map(({ missing }) => [
      JSON.stringify(missing),
      missing,
    ]),
  );
  const keys = [...lists.keys()];
  return {
    computed: [...lists.values()].flatMap((missing, list) =>
      plan.columns.map(({ as }) => [inputName(list, as), knownTextSql(dialect.identifier(as), missing, dialect)] as const),
    ),
    scope: (missing) => {
      const list = keys.indexOf(JSON.stringify(missing));
      const columns = new Map(plan.columns.map(({ column, as }) => [column, dialect.identifier(inputName(list, as))]));
      return { dialect, field: (column) => columns.get(column) ?? 'NULL' };
    },
  };
};
