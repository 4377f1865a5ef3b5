import { type Dialect, rowSql } from '../../../expression/index.ts';
import type { ReadField } from '../../../model/index.ts';
import { type ColumnScope, failedConversionSql, shownTextSql } from './failed-conversion-sql.ts';
import { knownTextSql } from './known-text-sql.ts';
import type { Computed } from '../layers.ts';
import { orderInDoubtSql } from './date-order-sql.ts';
import { mapSql } from './map-sql.ts';
import { textValueSql } from './text-value-sql.ts';
import { instantSql, timestampParts } from './timestamp-sql.ts';

/** How one field is computed from the columns of a row. */
export interface FieldSql {
  /** Columns to compute, each layer over the one before. */
  readonly layers: readonly (readonly Computed[])[];
  /** SQL of the value, over the last layer; so are the others. */
  readonly value: string;
  /** SQL of the text that could not be read as a value; `null` when every text can. */
  readonly unreadable: string | null;
  /** SQL of the text that the map, or the list of values, does not have; `null` without either. */
  readonly unmapped: string | null;
  /** SQL of the text of which it is not known which number is the day; `null` where that is always known. */
  readonly orderInDoubt: string | null;
  /** SQL of whether a timestamp carries its offset; `null` where the texts that can be read are alike in that, or patterns allow both. */
  readonly hasOffset: string | null;
}

/** The parts of a field that say how its text becomes its value. */
export type Conversion = Pick<ReadField, 'value' | 'type' | 'missing' | 'time' | 'map' | 'otherwise' | 'values'>;

/** Makes the names of the columns that belong to one field. */
interface Names {
  column(part: string): string;
  sql(part: string): string;
}

/** The expression gives the type of the field by itself. */
const directly = ({ value, missing }: Conversion, names: Names, scope: ColumnScope): FieldSql => ({
  layers: [[[names.column('raw'), rowSql(value, scope)]]],
  value: names.sql('raw'),
  unreadable: failedConversionSql(value, names.sql('raw'), missing, scope),
  unmapped: null,
  orderInDoubt: null,
  hasOffset: null,
});

/** From the text that stands for the value to the value: the layers that it takes. */
const fromText = (
  text: string,
  { type, time }: Conversion,
  names: Names,
  scope: ColumnScope,
): Pick<FieldSql, 'layers' | 'value' | 'hasOffset'> => {
  if (type === 'text') return { layers: [], value: text, hasOffset: null };
  const value = names.sql('value');
  if (type !== 'timestamp') return { layers: [[[names.column('value'), textValueSql[type](text, scope.dialect)]]], value, hasOffset: null };
  const parts = timestampParts(text, time, scope.dialect);
  const local = parts.local && names.sql('local');
  // Most texts are of one kind: the second reading is tried where the first gave nothing.
  const instant = parts.instant && local ? `CASE WHEN ${local} IS NULL THEN ${parts.instant} END` : parts.instant;
  const layer = (part: string, sql: string | null): readonly Computed[] => (sql === null ? [] : [[names.column(part), sql]]);
  const named = { local, instant: instant && names.sql('instant') };
  const hasOffset =
    named.local && named.instant && time.formats.length === 0
      ? `CASE WHEN ${named.instant} IS NOT NULL THEN TRUE WHEN ${named.local} IS NOT NULL THEN FALSE END`
      : null;
  return { layers: [layer('local', parts.local), layer('instant', instant), layer('value', instantSql(named, time))], value, hasOffset };
};

/** SQL of a text that the field may hold. */
const listedSql = (text: string, values: readonly string[], dialect: Dialect): string =>
  mapSql(
    text,
    values.map((value) => [value, value]),
    null,
    dialect,
  );

/** Whether a known text may come to mean nothing. */
const losesTexts = ({ map, otherwise, values }: Conversion): boolean => values !== undefined || (map !== null && otherwise === null);

/** The expression gives a text, or what has to become one because of a map or of another type. */
const throughText = (conversion: Conversion, names: Names, scope: ColumnScope): FieldSql => {
  const { value: expression, missing, map, otherwise, values } = conversion;
  const { dialect } = scope;
  const raw = rowSql(expression, scope);
  const known = names.sql('known');
  const mapped = names.sql('mapped');
  const meant = map === null ? known : mapped;
  const text = values === undefined ? meant : names.sql('listed');
  const asText = expression.type === 'text' ? raw : `CAST(${raw} AS VARCHAR)`;
  // Some exports put blanks around their timestamps.
  const written = conversion.type === 'timestamp' ? `trim(${asText}, ${dialect.text(' \t')})` : asText;
  const { layers, value, hasOffset } = fromText(text, conversion, names, scope);
  const failed = failedConversionSql(expression, names.sql('raw'), missing, scope);
  const shown = shownTextSql(expression, known, scope);
  const doubt = conversion.type === 'timestamp' ? orderInDoubtSql(text, conversion.time.formats, dialect) : null;
  return {
    layers: [
      [[names.column('raw'), written]],
      [[names.column('known'), knownTextSql(names.sql('raw'), missing, dialect)]],
      map === null ? [] : [[names.column('mapped'), mapSql(known, map, otherwise, dialect)]],
      values === undefined ? [] : [[names.column('listed'), listedSql(meant, values, dialect)]],
      ...layers,
    ],
    value,
    unreadable:
      conversion.type === 'text' ? failed : `CASE WHEN ${text} IS NOT NULL AND ${value} IS NULL THEN ${shown} ELSE ${failed ?? 'NULL'} END`,
    orderInDoubt: doubt === null ? null : `CASE WHEN ${doubt} THEN ${shown} END`,
    hasOffset,
    unmapped: losesTexts(conversion) ? `CASE WHEN ${known} IS NOT NULL AND ${text} IS NULL THEN ${known} END` : null,
  };
};

/**
 * SQL that computes one field from the columns of a row.
 * @param id a name that no other field has, from which the names of the computed columns are made
 */
export const fieldSql = (conversion: Conversion, id: string, scope: ColumnScope): FieldSql => {
  const column = (part: string): string => `${id} ${part}`;
  const names: Names = { column, sql: (part) => scope.dialect.identifier(column(part)) };
  const { value, type, map } = conversion;
  const isDirect = map === null && value.type === type && type !== 'text';
  return isDirect ? directly(conversion, names, scope) : throughText(conversion, names, scope);
};
