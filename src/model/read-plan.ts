import type { RowExpression } from './formula.ts';
import type { Keep, Refusal } from './project.ts';
import type { ValueType } from './value.ts';

/** A column of the files that is read, always as text. */
export interface ReadColumn {
  /** Its name in the header, a key of the objects, or a Parquet column. */
  readonly column: string;
  /** Its name from the scan on: columns whose names differ in case only are two columns. */
  readonly as: string;
}

/** How the text of a timestamp becomes an instant. */
export interface ReadTime {
  /** strptime patterns tried in order; ISO 8601 when empty. */
  readonly formats: readonly string[];
  /** IANA zone of a text that carries no offset. */
  readonly zone: string;
}

/** How the columns of a row become one field. */
export interface ReadField {
  readonly name: string;
  readonly type: ValueType;
  /** Over the columns, all text. */
  readonly value: RowExpression;
  /** Texts that are missing, in the columns as well as in the result; the empty text always is. */
  readonly missing: readonly string[];
  readonly time: ReadTime;
  /** Text to value, as text; `null` when every text stands for itself. */
  readonly map: readonly (readonly [string, string])[] | null;
  /** What a text becomes that the map does not list; `null` when it is missing then, and counted. */
  readonly otherwise: string | null;
  /** The texts that the field may hold, of a field with a closed list: any other one is missing, and counted as unmapped. */
  readonly values?: readonly string[];
  /** Which of the rows that fold into one gives the value. */
  readonly keep: Keep;
  /** A promise about the future, which may lie after `as_of`. */
  readonly scheduled: boolean;
}

/** How the rows of one thing are found and put in order. Both are over the columns. */
export interface ReadFold {
  readonly by: RowExpression;
  /** `null` for the order in the files. */
  readonly order: RowExpression | null;
  /** What one of the rows must fulfil; `null` when nothing is asked. */
  readonly with: RowExpression | null;
  readonly missing: readonly string[];
  readonly time: ReadTime;
}

/** A condition over the columns. */
export interface ReadCondition {
  readonly condition: RowExpression;
  readonly missing: readonly string[];
}

/** When the files are not to be read. */
export interface ReadRefusal extends ReadCondition, Pick<Refusal, 'because' | 'help'> {}

/** A mapping that the columns of the files do not allow. */
export interface UnusableMapping {
  readonly field: string;
  /** Whether a KPI uses the field: a preset maps more than most files have. */
  readonly isNeeded: boolean;
  readonly message: string;
}

/** How one data set is read: what compile makes of its declaration and its header, and evaluate carries out. */
export interface ReadPlan {
  readonly dataSet: string;
  readonly columns: readonly ReadColumn[];
  readonly fields: readonly ReadField[];
  readonly fold: ReadFold | null;
  /** Which rows of the files belong to the data set; `null` when all do. */
  readonly where: ReadCondition | null;
  /**
   * Present where each row is the whole state of a thing after a change: what is read of each row. Then `fold` says which rows
   * belong together and in which order, and `fields` are those of the changes, one row for each value that differs from the row before.
   */
  readonly states?: readonly ReadField[];
  /** The field that identifies a row; `null` when there is none. */
  readonly key: string | null;
  /** The field that says when a row came to exist; `null` when there is none. */
  readonly time: string | null;
  /** Whether every row should have that time: a survey without an answer is none to worry about. */
  readonly timeExpected: boolean;
  /** Pairs of timestamp fields of which the first cannot be the later one. */
  readonly orders: readonly (readonly [string, string])[];
  readonly unusable: readonly UnusableMapping[];
  readonly refusals: readonly ReadRefusal[];
}

/** The statements that look at the fields of a stage. */
export interface FieldProfileSql {
  /** One row: `rows`, `filled:<field>`, of each timestamp `min:<field>` and `max:<field>`, and `unmapped-texts:<field>`, how many different ones. */
  readonly counts: string;
  /** By field whose texts may mean nothing: the most frequent of those with their `count`, at most ten. */
  readonly unmapped: Readonly<Record<string, string>>;
  /** By position of the `file`, its `rows`. */
  readonly files: string;
}

/**
 * The statements that carry out a `ReadPlan`. They read `source`, a view over the files that whoever runs them makes: the
 * plan's columns by their new names, and `@file`, the position of the file. They also read `asOfTable`, one row with the
 * column `at`. Results are named `<check>` or `<check>:<field>`.
 */
export interface ReadSql {
  readonly dataSet: string;
  /** The table that `finish` makes: named as the data set, unless that has several sources. */
  readonly table: string;
  readonly source: string;
  readonly asOfTable: string;
  /** Every row of the files with typed values, and beside them the texts that could not be used. The only statement that reads the source. */
  readonly stage: string;
  readonly stageTable: string;
  /** One row: how many rows and unusable texts, and the newest of each timestamp. */
  readonly profile: string;
  /** What each field of the stage is like; only carried out when somebody wants to look at the data. */
  readonly fields: FieldProfileSql;
  /** One row at most: the first that must not be read, with its position `row` and the position `refusal` of what it breaks. */
  readonly refused: string | null;
  /** By check: up to five rows with the position `row` of the row and the `text` that stood there. */
  readonly samples: Readonly<Record<string, string>>;
  /** Makes the table of the data set from the stage. */
  readonly finish: string;
  /** One row: what is wrong with the table, and what lies after `as_of`. */
  readonly inspect: string;
  /** Takes out of the table what lies after `as_of`. */
  readonly cut: readonly string[];
  /** One row: rows, and `oldest:<field>` and `newest:<field>` of each timestamp of the finished table. */
  readonly range: string;
  /** Removes what only reading needed. */
  readonly drop: string;
}

/** The statements that make one table of the tables of several sources; as those of `ReadSql`. */
export interface JoinSql extends Pick<ReadSql, 'inspect' | 'samples' | 'cut' | 'range'> {
  readonly join: string;
  /** One row: `rows:<source>` and `added:<source>`, how many rows a source has and how many of them are rows of the data set. */
  readonly counts: string;
  /** Removes the tables of the sources. */
  readonly drop: readonly string[];
}
