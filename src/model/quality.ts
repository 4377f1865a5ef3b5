/** Checks of the data, by their stable names. */
export type QualityCheck = 'DQ01' | 'DQ02' | 'DQ03' | 'DQ04' | 'DQ05' | 'DQ06' | 'DQ07' | 'DQ08' | 'DQ09' | 'DQ10' | 'DQ11' | 'DQ12';

/** How strict one check is; what is left out is as in `qualityChecks`. */
export interface QualitySetting {
  readonly severity?: 'error' | 'warning' | 'info' | 'off';
  /** What is still tolerated; `qualityChecks` says in which unit. */
  readonly tolerate?: number;
}

/** The checks that a project sets otherwise than the defaults. */
export type QualitySettings = Readonly<Partial<Record<QualityCheck, QualitySetting>>>;

/** What one check is about, and how strict it is unless a project says otherwise. */
export interface QualityLaw {
  /** What is wrong where it fails. */
  readonly title: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly tolerate: number;
  /** What `tolerate` counts. `share`: failures in percent of what was looked at; up to it an issue is only worth knowing. */
  readonly unit: 'share' | 'percent of durations' | 'deviations' | 'percent of working time';
}

const share = (title: string, severity: 'error' | 'warning' | 'info', tolerate = 0): QualityLaw => ({
  title,
  severity,
  tolerate,
  unit: 'share',
});

/** Every check of the data, with its defaults. */
export const qualityChecks: Readonly<Record<QualityCheck, QualityLaw>> = {
  DQ01: share('timestamps in an impossible order', 'error'),
  DQ02: share('timestamps in the future or before 1990', 'error'),
  DQ03: share('the same key twice', 'warning'),
  DQ04: share('values without a meaning', 'warning'),
  DQ05: { title: 'durations that are identical or whole hours', severity: 'warning', tolerate: 20, unit: 'percent of durations' },
  DQ06: share('a history that does not lead to the final state', 'warning'),
  DQ07: share('surveys or agreements about unknown tickets, or ratings outside the scale', 'error'),
  DQ08: { title: 'days with far too few tickets: a hole in the export', severity: 'warning', tolerate: 3, unit: 'deviations' },
  DQ09: share('the source says otherwise about its agreements', 'warning'),
  DQ10: { title: 'more time logged than there was', severity: 'warning', tolerate: 110, unit: 'percent of working time' },
  DQ11: share('a backlog that does not add up', 'warning'),
  DQ12: share('dates in two orders, or local times in two offsets', 'error'),
};

/** One check of tables that were read, as the SQL that carries it out. */
export interface QualityProbe {
  readonly check: QualityCheck;
  /** Stable kebab code of the issue. */
  readonly code: string;
  /** The data set whose report has the issue. */
  readonly dataSet: string;
  readonly field?: string;
  /** One row: `count` (how many fail) and `of` (how many were looked at). */
  readonly count: string;
  /** Up to five rows: `row`, the position of a row of `dataSet` or NULL, and `text`. */
  readonly samples: string;
  /** What is wrong, how many of how many, and what to do. */
  message(count: number, of: number): string;
}
