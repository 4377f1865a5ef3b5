/** Checks of the data, by their stable names. */
export type QualityCheck = 'DQ01' | 'DQ02' | 'DQ03' | 'DQ04' | 'DQ05' | 'DQ06' | 'DQ07' | 'DQ08' | 'DQ09' | 'DQ10' | 'DQ11' | 'DQ12';

/** How strict one check is. */
export interface QualitySetting {
  readonly severity?: 'error' | 'warning' | 'info' | 'off';
  /** What is still tolerated: a share of rows in percent, except where the manual of the check says otherwise. */
  readonly tolerate?: number;
}

/** The checks that a project sets otherwise than the defaults. */
export type QualitySettings = Readonly<Partial<Record<QualityCheck, QualitySetting>>>;
