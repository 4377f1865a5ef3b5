export { type PlannedRead, planRead, type ReadRequest } from './read/plan-read.ts';
export { readSql } from './read/read-sql.ts';
