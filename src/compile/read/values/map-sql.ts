import type { Dialect } from '../../../expression/index.ts';
import type { ReadField } from '../../../model/index.ts';

/** SQL of the text that a known text stands for; a missing text stays missing, whatever `otherwise` says. */
export const mapSql = (text: string, map: NonNullable<ReadField['map']>, otherwise: string | null, dialect: Dialect): string => {
  const cases = map.map(([from, to]) => `WHEN ${text} = ${dialect.text(from)} THEN ${dialect.text(to)}`);
  const rest = otherwise === null ? [] : [`WHEN ${text} IS NOT NULL THEN ${dialect.text(otherwise)}`];
  return `CASE ${['WHEN FALSE THEN NULL', ...cases, ...rest].join(' ')} END`;
};
