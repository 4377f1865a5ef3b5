export { checkProject, evaluateProject, explainKpi, newProject, reportProject } from './pipeline.ts';
export type { CheckResult, EvaluateResult, Explanation, ExplainResult, ReportResult, RunOptions } from './pipeline.ts';
export { formatJson, formatText, OperationalError, printable } from './diagnostic/index.ts';
export type { Diagnostic, DiagnosticJson, DiagnosticsJson, Palette, Severity } from './diagnostic/index.ts';
export { formatInterval, formatTarget, formatValue } from './quantity/index.ts';
export type {
  Cell,
  DataIssue,
  DataReport,
  EffectiveTarget,
  Finding,
  Json,
  Judged,
  Point,
  Position,
  Range,
  Scorecard,
  ScorecardKpi,
  ScorecardSegment,
  Source,
  Status,
  Verdict,
} from './model/index.ts';
