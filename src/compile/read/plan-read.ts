import { OperationalError } from '../../diagnostic/index.ts';
import { dataSetFields, fieldsOf } from '../../expression/index.ts';
import { columnExpression, type Columns, type ReadExpression } from './column-expression.ts';
import {
  columnKey,
  type DataSet,
  type DataSource,
  type Entity,
  entityOf,
  type LongFieldMapping,
  type ReadField,
  type ReadFold,
  type ReadPlan,
  type ReadTime,
  type RowExpression,
  type UnusableMapping,
  type ValueType,
} from '../../model/index.ts';

/** What is known when a data set is about to be read. */
export interface ReadRequest {
  readonly name: string;
  readonly dataSet: DataSet;
  /** IANA zone of the project. */
  readonly timezone: string;
  /** Names of the columns of the files. */
  readonly columns: readonly string[];
  /** Fields that KPIs use. */
  readonly needed: readonly string[];
}

/** A plan, and the needed fields that the files cannot give. */
export interface PlannedRead {
  readonly plan: ReadPlan;
  readonly missing: readonly string[];
}

const list = (value: string | readonly string[] | undefined): readonly string[] | undefined =>
  typeof value === 'string' ? [value] : value;

const longForm = (dataSet: DataSet, name: string): LongFieldMapping | null => {
  const mapping = Object.hasOwn(dataSet.fields ?? {}, name) ? dataSet.fields?.[name] : undefined;
  if (mapping === undefined) return null;
  return typeof mapping === 'string' ? { from: mapping } : mapping;
};

const timeOf = (dataSet: DataSet, timezone: string, own?: string | readonly string[]): ReadTime => ({
  formats: list(own) ?? list(dataSet.time_format) ?? [],
  zone: dataSet.timezone ?? timezone,
});

/** What holds for every row: the ends of the scale, where the data set declares one. */
const constantOf = ({ scale }: Pick<DataSet, 'scale'>, name: string): ReadExpression | null => {
  const value = name === 'scale_min' ? scale?.[0] : name === 'scale_max' ? scale?.[1] : undefined;
  if (value === undefined) return null;
  return { expression: { kind: 'literal', type: 'text', value: String(value), origin: { kind: 'text', start: 0, end: 0 } } };
};

/** What the field is read from: its mapping, the column of its name, or what the data set says of all rows. */
const sourceOf = (dataSet: DataSet, mapping: LongFieldMapping | null, field: string, columns: Columns): ReadExpression | null => {
  const { headers } = dataSet;
  if (mapping) return columnExpression(mapping.from, columns, headers);
  const name = columnKey(field, headers);
  if (!Object.hasOwn(columns, name)) return constantOf(dataSet, field);
  return { expression: { kind: 'field', name, type: 'text', origin: { kind: 'text', start: 0, end: name.length } } };
};

const planFold = ({ name, dataSet, timezone }: ReadRequest, columns: Columns): ReadFold | null => {
  if (!dataSet.fold) return null;
  const { by, order } = dataSet.fold;
  const read = (text: string, key: string): RowExpression => {
    const found = columnExpression(text, columns, dataSet.headers);
    if ('expression' in found) return found.expression;
    throw new OperationalError(`data.${name}.fold.${key}: ${found.message}`, { help: 'Use a column that the files have.' });
  };
  return {
    by: read(by, 'by'),
    order: order === undefined ? null : read(order, 'order'),
    missing: dataSet.missing ?? [],
    time: timeOf(dataSet, timezone),
  };
};

/** A column is read for a field, the fold or not at all; each gets a name that no other column can have. */
const usedColumns = (columns: readonly string[], fields: readonly ReadField[], fold: ReadFold | null): ReadPlan['columns'] => {
  const expressions = [...fields.map(({ value }) => value), ...(fold ? [fold.by, ...(fold.order ? [fold.order] : [])] : [])];
  const used = new Set(expressions.flatMap(fieldsOf));
  return columns.flatMap((column, at) => (used.has(column) ? [{ column, as: `c${at}` }] : []));
};

/** A field whose source is known. */
const planField = (
  { dataSet, timezone }: ReadRequest,
  entity: Entity | null,
  name: string,
  type: ValueType,
  value: RowExpression,
): ReadField => {
  const { values, scheduled = false } = entity?.fields[name] ?? {};
  const { time_format, missing = dataSet.missing ?? [], map, otherwise, keep = 'last' } = longForm(dataSet, name) ?? {};
  return {
    name,
    type,
    value,
    missing,
    time: timeOf(dataSet, timezone, time_format),
    map: map ? Object.entries(map).map(([text, to]) => [text, String(to)] as const) : null,
    otherwise: otherwise === undefined ? null : String(otherwise),
    ...(values === undefined ? {} : { values }),
    keep,
    scheduled,
  };
};

/** The fields that the files give, and those whose mapping they do not allow. */
const planFields = (request: ReadRequest, entity: Entity | null, columns: Columns): Pick<ReadPlan, 'fields' | 'unusable'> => {
  const types = dataSetFields(request.name, request.dataSet);
  const fields: ReadField[] = [];
  const unusable: UnusableMapping[] = [];
  for (const [name, type] of Object.entries(types)) {
    if (type !== 'timestamp' && name !== entity?.key && !request.needed.includes(name)) continue;
    const source = sourceOf(request.dataSet, longForm(request.dataSet, name), name, columns);
    if (source && 'message' in source) unusable.push({ field: name, message: source.message, isNeeded: request.needed.includes(name) });
    else if (source) fields.push(planField(request, entity, name, type, source.expression));
  }
  return { fields, unusable };
};

/**
 * Decides how the rows of a data set become its fields: the needed ones, and always the entity's key, its time and every
 * timestamp that the files give, so that `as_of` and the data report do not depend on which KPIs there are.
 * @throws OperationalError when the fold uses a column that the files do not have
 */
export const planRead = (request: ReadRequest): PlannedRead => {
  const { name, needed } = request;
  const columns: Columns = Object.fromEntries(request.columns.map((column) => [column, 'text']));
  const entity = entityOf(name) ?? null;
  const { fields, unusable } = planFields(request, entity, columns);
  const has = (field: string): boolean => fields.some((one) => one.name === field);
  const fold = planFold(request, columns);
  const plan: ReadPlan = {
    dataSet: name,
    columns: usedColumns(request.columns, fields, fold),
    fields,
    fold,
    key: entity && has(entity.key) ? entity.key : null,
    time: entity?.time !== undefined && has(entity.time) ? entity.time : null,
    timeExpected: entity?.time !== undefined && entity.timeOptional !== true,
    orders: (entity?.orders ?? []).filter(([earlier, later]) => has(earlier) && has(later)),
    unusable,
  };
  return { plan, missing: needed.filter((field) => !has(field)) };
};

/** Every field that the files of a data set give, in the order of its entity and mappings, whoever may want it. */
export const givenFields = (request: Omit<ReadRequest, 'needed'>): readonly string[] => {
  const all = Object.keys(dataSetFields(request.name, request.dataSet));
  return planRead({ ...request, needed: all }).plan.fields.map((field) => field.name);
};
