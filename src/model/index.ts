export type { Json, Path } from './json.ts';
export type { CompiledKpi } from './compiled.ts';
export type { Definition, Part, Position, Range, Source } from './source.ts';
export type { Cell, ValueType } from './value.ts';
export type { Cadence, Period, WeekStart } from './cadence.ts';
export type { Agreement, Span } from './agreement.ts';
export type { CalendarSetting, Clock, DayNames, DayWindows, Holiday, ScheduleVersion } from './business-calendar.ts';
export type { CatalogueMetric, FamilyScheme, ObjectiveBundle, Parameter, ShippedMetric, ShippedMetrics } from './catalogue.ts';
export { catalogueReference } from './catalogue.ts';
export type { ColumnProfile, FileProfile, ValueCount } from './file-profile.ts';
export type { BusinessTime, Derivation, DerivationContext, DerivationPlan, DerivationStep, FieldsByDataSet } from './derivation.ts';
export type { Preset } from './preset.ts';
export { columnKey } from './column-key.ts';
export type { QualityCheck, QualityLaw, QualityProbe, QualitySetting, QualitySettings } from './quality.ts';
export { qualityChecks } from './quality.ts';
export type {
  CadenceSetting,
  Changes,
  DataFormat,
  DataSet,
  DataSource,
  DeclaredView,
  Encoding,
  FieldMapping,
  Keep,
  Fold,
  Judgement,
  LongFieldMapping,
  Project,
  ReportRequest,
} from './project.ts';
export type { Baseline, Direction, Kpi, Requirement, Target, Unit } from './kpi.ts';
export type { MetricSnapshot, Restatement, RestatementCause, Statement } from './metric-snapshot.ts';
export type {
  AbsentField,
  DataInspection,
  FieldProfile,
  InspectedDataSet,
  InspectedField,
  InspectedFile,
  InspectedSource,
  SourceProfile,
  UndeclaredDataSet,
  Unlocks,
} from './data-inspection.ts';
export type {
  BacklogPeriod,
  ClockGaps,
  DataIssue,
  DataReport,
  Evaluation,
  IntervalMethod,
  Measurement,
  Point,
  Provisional,
  SegmentSeries,
} from './measurement.ts';
export type {
  EffectiveTarget,
  Finding,
  Judged,
  ReasonCode,
  Scorecard,
  ScorecardKpi,
  ScorecardSegment,
  Status,
  Verdict,
} from './scorecard.ts';
export type { Entity, EntityField } from './entities/entity.ts';
export type { EntityName } from './entities/entities.ts';
export { entities, entityOf } from './entities/entities.ts';
export { isInternalField, recordedFields, statusStays, valueStays } from './internal-fields.ts';
export { borrowedFieldsOf, borrowsFromTicket } from './entities/borrowed-fields.ts';
export { endStatuses, statuses } from './entities/statuses.ts';
export type {
  Aggregate,
  AggregateFunction,
  Field,
  Formula,
  Literal,
  Origin,
  RowCall,
  RowClock,
  RowExpression,
  RowOperator,
  ScalarCall,
  ScalarOperator,
  View,
  ViewSelection,
} from './formula.ts';
export type {
  Accumulator,
  AggregateSource,
  AvailableFields,
  ClockCheck,
  IntervalSource,
  KpiPlan,
  MeasurePlan,
  Scan,
  ScanStatement,
  SegmentField,
} from './measure-plan.ts';
export type {
  FieldProfileSql,
  JoinSql,
  ReadColumn,
  ReadCondition,
  ReadField,
  ReadFold,
  ReadPlan,
  ReadRefusal,
  ReadSql,
  ReadTime,
  UnusableMapping,
} from './read-plan.ts';
