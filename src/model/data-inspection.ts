import type { ValueCount } from './file-profile.ts';
import type { DataReport } from './measurement.ts';
import type { ValueType } from './value.ts';

/** What the values of one field of a source are like. Its rows are `filled + missing + unreadable + unmapped`. */
export interface FieldProfile {
  readonly field: string;
  readonly type: ValueType;
  /** Rows with a value. */
  readonly filled: number;
  /** Rows in which there was nothing, or a text that means "missing". */
  readonly missing: number;
  /** Rows with a text that does not write a value of the type. */
  readonly unreadable: number;
  /** Rows with a text that the map, or the closed list of the field, does not have. */
  readonly unmapped: number;
  /** How many different ones of those, and the ten most frequent. */
  readonly unmapped_distinct: number;
  readonly unmapped_texts: readonly ValueCount[];
  /** The ends of a timestamp, later ones than `as_of` included; microseconds since 1970-01-01T00:00:00Z. */
  readonly range: { readonly minMicros: bigint; readonly maxMicros: bigint } | null;
}

/** One file and its rows. */
export interface InspectedFile {
  readonly file: string;
  readonly sha256: string;
  readonly rows_read: number;
  readonly rejected: number;
}

/** What was found in one source before its rows were folded, joined or cut at `as_of`. */
export interface SourceProfile {
  readonly files: readonly InspectedFile[];
  readonly fields: readonly FieldProfile[];
}

/** One field of a source: where it comes from, and what its values are like. */
export interface InspectedField extends Omit<FieldProfile, 'range'> {
  /** The row expression over the columns; for a field that no mapping gives the column of its name, or `scale`. */
  readonly from: string;
  /** Who says so: `goodhart.yaml`, the name of a preset, or `null` where the column has the name of the field. */
  readonly by: string | null;
  /** ISO 8601 with the offset of the project's zone. */
  readonly range: readonly [oldest: string, newest: string] | null;
}

/** One source of a data set: the data set itself, or one of `also`. */
export interface InspectedSource {
  readonly preset: string | null;
  /** What such a file cannot say, or says wrongly: the notes of the preset. */
  readonly notes: readonly string[];
  readonly files: readonly InspectedFile[];
  readonly fields: readonly InspectedField[];
}

/** What cannot be had without an input. */
export interface Unlocks {
  /** Standard views of which nothing can be counted. */
  readonly views: readonly string[];
  /** Metrics of the catalogue that stay unknown; some of them lack other inputs too. */
  readonly metrics: readonly string[];
}

/** A canonical field that no source gives. */
export interface AbsentField extends Unlocks {
  readonly field: string;
}

/** A canonical data set that the project does not declare. */
export interface UndeclaredDataSet extends Unlocks {
  readonly data_set: string;
  /** What it makes possible, in words. */
  readonly unlocks: string;
}

/** One data set with all that its mapping gives. */
export interface InspectedDataSet extends DataReport {
  /** What the data set makes possible, in words; `null` for one that is the project's own. */
  readonly unlocks: string | null;
  readonly inputs: readonly InspectedSource[];
  /** Canonical fields that are neither given nor made from other data, in the order of the manual. */
  readonly absent: readonly AbsentField[];
}

/** The stable contract that `goodhart data --format json` prints (`schemas/data.schema.json`). */
export interface DataInspection {
  readonly schema: 'goodhart/data/1';
  readonly project: string;
  /** ISO 8601; `null` when no timestamp could be read and nothing else says it: no KPI can be computed then. */
  readonly as_of: string | null;
  readonly timezone: string;
  readonly data: Readonly<Record<string, InspectedDataSet>>;
  readonly undeclared: readonly UndeclaredDataSet[];
  /** How many metrics of the catalogue this data is enough for, and how many there are. */
  readonly catalogue: { readonly possible: number; readonly all: number };
}
