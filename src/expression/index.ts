export type { Dialect } from './dialect.ts';
export { duckdb } from './dialects/duckdb.ts';
export type { FormulaProblem, ProblemCode } from './problem.ts';
export { problemCodes } from './problem.ts';
export type { CheckedFormula } from './check/check-formula.ts';
export { checkFormula } from './check/check-formula.ts';
export type { CheckedRow, RowFields } from './check/check-row.ts';
export { checkRow } from './check/check-row.ts';
export type { RowSqlOptions } from './row-sql.ts';
export { rowSql } from './row-sql.ts';
export { evaluateScalar } from './evaluate-scalar.ts';
export { formulaNames } from './forms/formula-names.ts';
export { writtenJsonLogic } from './forms/written-json-logic.ts';
export { aggregatesOf } from './forms/aggregates-of.ts';
export { aggregateKey } from './forms/aggregate-key.ts';
export { applyClock, type ClockScope } from './clock/apply-clock.ts';
export { countsTime } from './clock/counts-time.ts';
export { clockFields } from './forms/clock-fields.ts';
export { fieldsOf } from './forms/fields-of.ts';
export { substituteFields } from './forms/substitute-fields.ts';
export { printAggregate, printFormula, printRow, printText } from './forms/print.ts';
export { rowToJsonLogic, toJsonLogic } from './forms/to-json-logic.ts';
export type {
  AggregateDefinition,
  Elapsed,
  OperatorText,
  Parameter,
  RowOperatorDefinition,
  ScalarOperatorDefinition,
  ScalarValue,
  Signature,
} from './operators/definition.ts';
export { aggregates } from './operators/aggregates.ts';
export { rowOperators, scalarOperators } from './operators/registry.ts';
export { dataSetFields } from './views/data-set-fields.ts';
export { standardViewNames } from './views/standard-view-names.ts';
export type { ViewKey, ViewProblem } from './views/view-problem.ts';
export type { ResolvedViews } from './views/resolve-views.ts';
export { resolveViews } from './views/resolve-views.ts';
