import { OperationalError } from '../../diagnostic/index.ts';
import { dataSetFields, fieldsOf } from '../../expression/index.ts';
import { columnExpression, type Columns, type ReadExpression } from './column-expression.ts';
import { changeFields, stateDataSet, stateField, TRACK } from './changes/state-data-set.ts';
import {
  type Changes,
  columnKey,
  type DataSet,
  type DataSource,
  type Entity,
  entityOf,
  type LongFieldMapping,
  type ReadCondition,
  type ReadField,
  type ReadFold,
  type ReadPlan,
  type ReadRefusal,
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
  /** All fields with their types, where the data set has more of them than this source says. */
  readonly types?: Readonly<Record<string, ValueType>>;
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
const constantOf = ({ scale }: DataSet, name: string): ReadExpression | null => {
  const value = name === 'scale_min' ? scale?.[0] : name === 'scale_max' ? scale?.[1] : undefined;
  if (value === undefined) return null;
  return { expression: { kind: 'literal', type: 'text', value: String(value), origin: { kind: 'text', start: 0, end: 0 } } };
};

/** What the field is read from: its mapping, the column of its name, or what the data set says of all rows. */
const sourceOf = (mapping: LongFieldMapping | null, field: string, columns: Columns, dataSet: DataSet): ReadExpression | null => {
  if (mapping) return columnExpression(mapping.from, columns, dataSet.headers);
  const name = columnKey(field, dataSet.headers);
  if (!Object.hasOwn(columns, name)) return constantOf(dataSet, field);
  return { expression: { kind: 'field', name, type: 'text', origin: { kind: 'text', start: 0, end: name.length } } };
};

/** An expression without which the data set cannot be read at all. */
const required = ({ name, dataSet }: ReadRequest, columns: Columns, key: string, text: string, type?: ValueType): RowExpression => {
  const found = columnExpression(text, columns, dataSet.headers, type);
  if ('expression' in found) return found.expression;
  throw new OperationalError(`data.${name}.${key}: ${found.message}`, { help: 'Use a column that the files have.' });
};

const planFold = (request: ReadRequest, columns: Columns): ReadFold | null => {
  const { dataSet, timezone } = request;
  if (!dataSet.fold) return null;
  const { by, order, with: condition } = dataSet.fold;
  return {
    by: required(request, columns, 'fold.by', by),
    order: order === undefined ? null : required(request, columns, 'fold.order', order),
    with: condition === undefined ? null : required(request, columns, 'fold.with', condition, 'boolean'),
    missing: dataSet.missing ?? [],
    time: timeOf(dataSet, timezone),
  };
};

const planWhere = (request: ReadRequest, columns: Columns): ReadCondition | null => {
  const { where, missing = [] } = request.dataSet;
  return where === undefined ? null : { condition: required(request, columns, 'where', where, 'boolean'), missing };
};

/** A condition over columns that the files do not have is true in no row. */
const planRefusals = ({ refuse = [], headers, missing = [] }: DataSource, columns: Columns): readonly ReadRefusal[] =>
  refuse.flatMap(({ rows, because, help }) => {
    const found = columnExpression(rows, columns, headers, 'boolean');
    return 'expression' in found ? [{ condition: found.expression, because, help, missing }] : [];
  });

/** A column is read for a field, the fold or not at all; each gets a name that no other column can have. */
const usedColumns = (
  columns: readonly string[],
  { fields, fold, where, refusals }: Pick<ReadPlan, 'fields' | 'fold' | 'where' | 'refusals'>,
): ReadPlan['columns'] => {
  const folding = fold ? [fold.by, fold.order, fold.with] : [];
  const conditions = [...(where ? [where] : []), ...refusals].map(({ condition }) => condition);
  const expressions = [...fields.map(({ value }) => value), ...folding, ...conditions].filter((one) => one !== null);
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
  const { types = dataSetFields(request.name, request.dataSet) } = request;
  const fields: ReadField[] = [];
  const unusable: UnusableMapping[] = [];
  for (const [name, type] of Object.entries(types)) {
    if (type !== 'timestamp' && name !== entity?.key && !request.needed.includes(name)) continue;
    const source = sourceOf(longForm(request.dataSet, name), name, columns, request.dataSet);
    if (source && 'message' in source) unusable.push({ field: name, message: source.message, isNeeded: request.needed.includes(name) });
    else if (source) fields.push(planField(request, entity, name, type, source.expression));
  }
  return { fields, unusable };
};

/**
 * Decides how the rows of a data set become its fields: the needed ones, and always the entity's key, its time and every
 * timestamp that the files give, so that `as_of` and the data report do not depend on which KPIs there are.
 * @throws OperationalError when the fold or the condition uses a column that the files do not have
 */
export const planRead = (request: ReadRequest): PlannedRead => {
  const { changes } = request.dataSet;
  if (changes !== undefined) return planChanges(request, changes);
  const { name, needed } = request;
  const columns: Columns = Object.fromEntries(request.columns.map((column) => [column, 'text']));
  const entity = entityOf(name) ?? null;
  const { fields, unusable } = planFields(request, entity, columns);
  const has = (field: string): boolean => fields.some((one) => one.name === field);
  const fold = planFold(request, columns);
  const where = planWhere(request, columns);
  const refusals = planRefusals(request.dataSet, columns);
  const plan: ReadPlan = {
    dataSet: name,
    columns: usedColumns(request.columns, { fields, fold, where, refusals }),
    fields,
    fold,
    where,
    key: entity && has(entity.key) ? entity.key : null,
    time: entity?.time !== undefined && has(entity.time) ? entity.time : null,
    timeExpected: entity?.time !== undefined && entity.timeOptional !== true,
    orders: (entity?.orders ?? []).filter(([earlier, later]) => has(earlier) && has(later)),
    unusable,
    refusals,
  };
  return { plan, missing: needed.filter((field) => !has(field)) };
};

/** A data set of states is read as it stands; its changes are made from the stage. */
const planChanges = ({ needed, ...request }: ReadRequest, changes: Changes): PlannedRead => {
  const { changes: _, ...rest } = stateDataSet(request.name, request.dataSet, changes);
  // Columns of the ticket that happen to be named as fields are the ticket's, and no change has them.
  const own = [...Object.keys(rest.fields ?? {}), ...Object.keys(entityOf(request.name)?.fields ?? {})];
  const types = { ...request.types, ...dataSetFields(request.name, rest) };
  const { plan } = planRead({ ...request, dataSet: rest, types, needed: own });
  // Without its status a history says little; any other value that this export leaves out is only not followed, and reported.
  const indispensable = new Set(['ticket_id', 'at', stateField('status')]);
  const followed = plan.fields.some(({ name }) => name.startsWith(TRACK));
  const broken = plan.unusable.find(({ field }) => indispensable.has(field) || (!followed && field.startsWith(TRACK)));
  if (broken)
    throw new OperationalError(`data.${request.name}.changes: ${broken.field}: ${broken.message}`, {
      help: 'Use a column that the files have.',
    });
  const fields = changeFields(plan.fields);
  const has = (field: string): boolean => fields.some(({ name }) => name === field);
  return { plan: { ...plan, fields, states: plan.fields, key: 'event_id', time: 'at' }, missing: needed.filter((field) => !has(field)) };
};
