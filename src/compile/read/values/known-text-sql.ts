import type { Dialect } from '../../../expression/index.ts';

/** SQL of whether a text says something: it is there, is not empty, and none of the texts that mean "missing". */
export const isKnownSql = (text: string, missing: readonly string[], dialect: Dialect): string =>
  `${text} NOT IN (${['', ...missing].map((one) => dialect.text(one)).join(', ')})`;

/** SQL of a text with what means "missing" taken out. */
export const knownTextSql = (text: string, missing: readonly string[], dialect: Dialect): string =>
  `CASE WHEN ${isKnownSql(text, missing, dialect)} THEN ${text} END`;
