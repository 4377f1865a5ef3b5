import type { DataSource } from './project.ts';

/** A mapping of one kind of file of a real system (`kpis/presets/<system>/<file>.yaml`), or of the user's own. */
export interface Preset extends Omit<DataSource, 'files' | 'preset'> {
  /** `servicenow/incident` */
  readonly preset: string;
  readonly title: string;
  /** The data set that it makes: the name of a canonical entity. */
  readonly entity: string;
  /** Columns by which such a file is recognised: each one that is there speaks for the preset. */
  readonly recognise: readonly string[];
  /** Another one that this one changes. */
  readonly extends?: string;
  readonly scale?: readonly [number, number];
  /** What the file cannot say, or says wrongly: one sentence each, shown by `goodhart data`. */
  readonly notes?: readonly string[];
  readonly sources?: readonly string[];
}
