import type { Cadence, WeekStart } from './cadence.ts';
import type { Agreement } from './agreement.ts';
import type { CalendarSetting } from './business-calendar.ts';
import type { QualitySettings } from './quality.ts';
import type { ValueType } from './value.ts';

/** `goodhart.yaml` as written, after it passed its JSON Schema (`schemas/project.schema.json`). */
export interface Project {
  readonly project: string;
  /** IANA zone in which periods begin and end, and in which timestamps without offset are read. */
  readonly timezone: string;
  readonly week_starts?: WeekStart;
  /** The instant of judgement; the newest timestamp in the data when absent. */
  readonly as_of?: string;
  readonly objectives: Readonly<Record<string, string>>;
  /** Business hours by name. */
  readonly calendars?: Readonly<Record<string, CalendarSetting>>;
  /** Service level agreements from which `sla_instances` are computed, by name. */
  readonly agreements?: Readonly<Record<string, Agreement>>;
  readonly data: Readonly<Record<string, DataSet>>;
  /** What the data must be like; see `docs/data-quality.md`. */
  readonly quality?: QualitySettings;
  readonly views?: Readonly<Record<string, DeclaredView>>;
  readonly reports?: readonly ReportRequest[];
  readonly judgement?: Judgement;
}

/** How the whole project is judged. */
export interface Judgement {
  /**
   * What a value is called whose interval lies on both sides of the target: `point` (when absent) gives what the value
   * itself says, marked as not sure; `inconclusive` gives neither met nor missed.
   */
  readonly when_unsure?: 'point' | 'inconclusive';
}

/** A file format that the engine reads. */
export type DataFormat = 'csv' | 'tsv' | 'ndjson' | 'json' | 'parquet';

/** Where one data set comes from and how its columns become canonical fields. */
export interface DataSet extends DataSource {
  /** Further sources of the same data set. Rows with the same key become one; what an earlier source lacks, a later one gives. */
  readonly also?: readonly DataSource[];
  /** The lowest and the highest rating of a survey. */
  readonly scale?: readonly [number, number];
  /** Local date from whose beginning the data is complete; a period that begins earlier is not judged. */
  readonly complete_from?: string;
  /** Local date up to whose end the data is complete (the watermark); a period that ends later is provisional. */
  readonly complete_until?: string;
}

/** Files of one shape and how their columns become canonical fields. */
export interface DataSource {
  /** A shipped mapping (`servicenow/incident`), or the path of one in the project (`./presets/own.yaml`). What this source says replaces what the preset says, field by field. */
  readonly preset?: string;
  /** One glob or several, relative to the project folder. */
  readonly files: string | readonly string[];
  /** Taken from the file's extension when absent; `.gz` is looked through. */
  readonly format?: DataFormat;
  readonly delimiter?: string;
  /** The encoding of text files; `utf-8` when absent. */
  readonly encoding?: Encoding;
  /** For JSON: names from the top to the list of records, with `.` between them; the top itself is the list when absent. */
  readonly records?: string;
  /** For JSON: a list in each record of which every item is a row of its own; its columns are those of the record, of the lists on the way and of the item, each by its path. */
  readonly each?: string;
  /** Whether `Created Time` and `created time` are the same column; `exact` when absent. */
  readonly headers?: 'exact' | 'ignore_case';
  /** Row condition over the columns: rows for which it is not true are none of this data set. They are counted. */
  readonly where?: string;
  /** Files that must not be read, because their figures would be wrong; nothing is computed then. */
  readonly refuse?: readonly Refusal[];
  /** Zone of timestamps that carry no offset; the project's zone when absent. */
  readonly timezone?: string;
  /** strptime patterns tried in order for timestamp fields; ISO 8601 when absent. */
  readonly time_format?: string | readonly string[];
  /** Texts that mean "missing", besides the empty text. */
  readonly missing?: readonly string[];
  /** Canonical or own field name to where it comes from. A field that is not listed comes from the column of the same name, if there is one. */
  readonly fields?: Readonly<Record<string, FieldMapping>>;
  /** Present when the file holds one row per change: how rows fold to one per ticket. */
  readonly fold?: Fold;
  /** For `ticket_events`: present when each row holds the whole state of a ticket after a change, so that what changed is the difference to the row before. */
  readonly changes?: Changes;
}

/** Encodings of text files that are read. */
export type Encoding = 'utf-8' | 'utf-16' | 'latin-1' | 'windows-1252';

/** How rows of states become rows of changes. */
export interface Changes extends Fold {
  /** Row expression: when the row was written. */
  readonly at: string;
  /** Row expression: who wrote it. */
  readonly actor?: string;
  /** Kind of event to the mapping of the column that is compared. */
  readonly track: Readonly<Record<string, FieldMapping>>;
}

/** A row expression over the file's columns, or the long form. */
export type FieldMapping = string | LongFieldMapping;

/** The long form of a field mapping. */
export interface LongFieldMapping {
  /** Row expression over the file's columns. */
  readonly from: string;
  /** Needed for a field that the canonical entity does not have; `text` when absent. */
  readonly type?: ValueType;
  readonly time_format?: string | readonly string[];
  readonly missing?: readonly string[];
  /** Raw text to value. With a map, a raw text that it does not list is missing and counted as unmapped, unless `otherwise` says what it becomes. */
  readonly map?: Readonly<Record<string, string | number | boolean>>;
  readonly otherwise?: string | number | boolean;
  /** With `fold`: which of the ticket's rows gives the value; `last` when absent. Rows where the value is missing count for first and last, not for the others. */
  readonly keep?: Keep;
}

/** Which of the rows that fold into one gives the value of a field. */
export type Keep = 'first' | 'last' | 'first_known' | 'last_known' | 'min' | 'max';

/** How a file of one row per change becomes one row per ticket. */
export interface Fold {
  /** Row expression: the id that rows of one ticket share. */
  readonly by: string;
  /** Row expression that orders the rows of a ticket; the order in the file breaks ties, and is the order when absent. */
  readonly order?: string;
  /** Row condition: what has no row for which it is true is none of this data set. It is counted. */
  readonly with?: string;
}

/** Rows that say that the file is another one than the mapping is made for. */
export interface Refusal {
  /** Row condition over the columns. One row for which it is true is enough. */
  readonly rows: string;
  /** Why such a file cannot be read, as the end of a sentence. */
  readonly because: string;
  /** What to do, in one sentence. */
  readonly help: string;
}

/** A view that the project declares beside the standard ones. Exactly one of `at` and `from` is present. */
export interface DeclaredView {
  /** A data set or another view. */
  readonly of: string;
  /** Row condition. */
  readonly where?: string;
  /** Timestamp expression that puts a row into a period. */
  readonly at?: string;
  /** For a stock: a row counts at an instant t when `from <= t` and `until` is missing or later than t. */
  readonly from?: string;
  readonly until?: string;
}

/** One report that `goodhart report` writes. */
export interface ReportRequest {
  readonly audience?: string;
  readonly template: string;
  readonly file: string;
  readonly title?: string;
}

/** The cadence part of a KPI: one word, or the review cadence beside the one of the policy. */
export type CadenceSetting = Cadence | { readonly review: Cadence; readonly policy_review?: Cadence };
