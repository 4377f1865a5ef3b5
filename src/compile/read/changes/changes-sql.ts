import type { Dialect } from '../../../expression/index.ts';
import type { ReadPlan } from '../../../model/index.ts';
import type { FoldKeys } from '../fold-keys.ts';
import { keptRows } from '../stage-sql.ts';
import { stateField, TRACK } from './state-data-set.ts';

/** The kinds of change that a plan tracks, the status first: it is what a ticket is created with. */
const kindsOf = ({ states = [] }: ReadPlan): readonly string[] =>
  states.flatMap(({ name }) => (name.startsWith(TRACK) ? [name.slice(TRACK.length)] : []));

/** How many rows one row of states can become: what the position of a change is a multiple of. */
export const rowsPerState = (plan: ReadPlan): number => kindsOf(plan).length + 1;

/**
 * The table of changes from a stage of states: the first row of each thing says with which status it was created and what
 * else it began with, each further row gives one change for every tracked value that differs from the row before it.
 */
export const changesSql = (plan: ReadPlan, keys: FoldKeys, stage: string, dialect: Dialect): string => {
  const name = dialect.identifier;
  const kinds = kindsOf(plan);
  const ordering = [...keys.order.map(({ column, lowest }) => `coalesce(${name(column)}, ${lowest})`), 'rowid'].join(', ');
  const before = kinds.map((kind) => `lag(${name(stateField(kind))}) OVER w AS ${name(`@before ${kind}`)}`);
  const plain = new Set(plan.states?.map((state) => state.name));
  const made = (at: number, kind: string, from: string, to: string, where: string): string => {
    const values: Readonly<Record<string, string>> = {
      event_id: `"@by" || '#' || n || ' ' || ${dialect.text(kind)}`,
      seq: 'n',
      kind: dialect.text(kind),
      from,
      to,
    };
    const columns = plan.fields.map((field) => `${plain.has(field.name) ? name(field.name) : values[field.name]} AS ${name(field.name)}`);
    return `SELECT position * ${kinds.length + 1} + ${at} AS "_row", ${columns.join(', ')} FROM states WHERE ${where}`;
  };
  const nothing = 'CAST(NULL AS VARCHAR)';
  const differs = kinds.map((kind, at) => {
    const [old, now] = [name(`@before ${kind}`), name(stateField(kind))];
    // The status that a ticket begins with is said by its creation.
    return made(at + 1, kind, old, now, `${now} IS DISTINCT FROM ${old}${kind === 'status' ? ' AND n > 1' : ''}`);
  });
  const status = kinds.includes('status') ? name(stateField('status')) : nothing;
  return (
    `WITH states AS (SELECT *, rowid AS position, row_number() OVER w AS n${before.map((sql) => `, ${sql}`).join('')} FROM ${stage} ` +
    `WHERE "@by" IS NOT NULL AND ${keptRows(plan)} WINDOW w AS (PARTITION BY "@by" ORDER BY ${ordering})) ` +
    [made(0, 'created', nothing, status, 'n = 1'), ...differs].join(' UNION ALL ')
  );
};
