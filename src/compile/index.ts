export { compileKpi } from './compile-kpi.ts';
export { type ExplainRequest, explainSql } from './explain-sql.ts';
export { planMeasures, type PlanRequest } from './plan/plan-measures.ts';
export { type PlannedRead, planRead, type ReadRequest } from './read/plan-read.ts';
export { readSql } from './read/read-sql.ts';
