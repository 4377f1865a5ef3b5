import type { FieldProfile, ReadField, SourceProfile, ValueCount } from '../../../model/index.ts';
import type { Engine, EngineRow } from '../../engine/engine.ts';
import type { StagedData } from '../stage-data.ts';

const rangeOf = (minMicros: EngineRow[string] | undefined, maxMicros: EngineRow[string] | undefined): FieldProfile['range'] =>
  typeof minMicros === 'bigint' && typeof maxMicros === 'bigint' ? { minMicros, maxMicros } : null;

const textsOf = async (engine: Engine, sql: string | undefined): Promise<readonly ValueCount[]> =>
  sql === undefined ? [] : (await engine.rows(sql)).map(({ text, count }) => ({ text: String(text ?? ''), count: Number(count) }));

const count = (row: EngineRow, name: string): number => Number(row[name] ?? 0);

/** What the fields of a source are like, and what its files gave; its stage must be there. */
export const profileSource = async (engine: Engine, { data, plan, sql, profile }: StagedData): Promise<SourceProfile> => {
  const [counts = {}] = await engine.rows(sql.fields.counts);
  const accepted = new Map((await engine.rows(sql.fields.files)).map(({ file, rows }) => [Number(file), Number(rows)]));
  const fields: FieldProfile[] = [];
  const staged: readonly ReadField[] = plan.states ?? plan.fields;
  for (const { name: field, type } of staged) {
    const filled = count(counts, `filled:${field}`);
    const unreadable = count(profile, `unreadable-value:${field}`);
    const unmapped = count(profile, `unmapped-value:${field}`);
    fields.push({
      field,
      type,
      filled,
      missing: count(counts, 'rows') - filled - unreadable - unmapped,
      unreadable,
      unmapped,
      unmapped_distinct: count(counts, `unmapped-texts:${field}`),
      unmapped_texts: unmapped === 0 ? [] : await textsOf(engine, sql.fields.unmapped[field]),
      range: rangeOf(counts[`min:${field}`], counts[`max:${field}`]),
    });
  }
  return {
    files: data.files.map(({ path, sha256, rejected }, at) => ({
      file: path,
      sha256,
      rows_read: (accepted.get(at) ?? 0) + rejected.length,
      rejected: rejected.length,
    })),
    fields,
  };
};
