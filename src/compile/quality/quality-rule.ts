import type { ZoneTransition } from '../../calendar/index.ts';
import type { Dialect } from '../../expression/index.ts';
import type { BacklogMonth } from '../derive/checks/backlog-sql.ts';
import type { FieldsByDataSet, QualityCheck } from '../../model/index.ts';

/** What the SQL of a check may depend on. */
export interface QualityContext {
  readonly dialect: Dialect;
  readonly has: (dataSet: string, field: string) => boolean;
  /** Fields of a data set that hold what has happened. */
  readonly past: (dataSet: string) => readonly string[];
  /** The newest months that are over. */
  readonly months: readonly BacklogMonth[];
  /** Clock changes of the project's zone over the data. */
  readonly transitions: readonly ZoneTransition[];
  /** Local dates on which fewer people work, from the calendars of the project. */
  readonly holidays: readonly string[];
  /** SQL of the instant of judgement, and whether it was taken from the data. */
  readonly asOf: string;
  readonly asOfFromData: boolean;
  /** What the project tolerates, in the unit of the check. */
  readonly tolerate: number;
}

/** The SQL of one check: see `QualityProbe`. */
export interface QualitySql {
  readonly count: string;
  readonly samples: string;
}

/** One check of tables: what it needs, and how it is carried out where that is there. */
export interface QualityRule {
  readonly check: QualityCheck;
  readonly code: string;
  readonly dataSet: string;
  readonly field?: string;
  readonly needs: FieldsByDataSet;
  /** Fields that make it sharper where their data set is read. */
  readonly uses?: FieldsByDataSet;
  /** `null` when this data gives nothing to look at. */
  sql(context: QualityContext): QualitySql | null;
  message(count: number, of: number): string;
}
