export { checkProject, evaluateProject, newProject, reportProject } from './pipeline.ts';
export { explainKpi } from './explain.ts';
export { inspectData } from './inspect-data.ts';
export type { InspectOptions, InspectResult } from './inspect-data.ts';
export { readCatalogue } from './catalogue.ts';
export type { CatalogueEntry, CatalogueFilter, CatalogueListing, ObjectiveEntry } from './catalogue.ts';
export { guessData } from './guess-data.ts';
export type { CheckResult, EvaluateResult, ReportResult } from './pipeline.ts';
export type { DefinitionLine, Explanation, ExplainResult } from './explain.ts';
export type { Guess, GuessedDataSet, GuessedPreset, GuessRequest } from './guess-data.ts';
export type { RunOptions } from './run-options.ts';
export { formatJson, formatText, OperationalError, printable } from './diagnostic/index.ts';
export type { Diagnostic, DiagnosticJson, DiagnosticsJson, Palette, Severity } from './diagnostic/index.ts';
export { formatInterval, formatTarget, formatValue } from './quantity/index.ts';
export type {
  AbsentField,
  Cell,
  DataInspection,
  DataIssue,
  DataReport,
  EffectiveTarget,
  Finding,
  InspectedDataSet,
  InspectedField,
  InspectedFile,
  InspectedSource,
  Json,
  Judged,
  Point,
  Position,
  Range,
  Restatement,
  Scorecard,
  ScorecardKpi,
  ScorecardSegment,
  Source,
  Status,
  UndeclaredDataSet,
  Unlocks,
  Verdict,
} from './model/index.ts';
