export { type PlannedRead, planRead } from './read/plan-read.ts';
export { readSql } from './read/read-sql.ts';
export { compileKpi } from './compile-kpi.ts';
export { neededFields } from './plan/needed-fields.ts';
export { planMeasures } from './plan/plan-measures.ts';
export { explainSql } from './explain-sql.ts';
