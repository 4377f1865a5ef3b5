import type { DataFormat } from '../../model/index.ts';
import type { PreparedFile } from './files/prepare-file.ts';

/** One file of a data set, checked and ready for the engine. */
export interface DataFile extends PreparedFile {
  /** Relative to the project folder, with `/`: how messages name it. */
  readonly path: string;
  readonly format: DataFormat;
  /** Between the values of a csv or tsv file. */
  readonly delimiter: string;
  /** Names of its columns in their order. */
  readonly columns: readonly string[];
  /** Changes when the types of columns do; files of one layout are read by one scan. */
  readonly layout: string;
}

/** What is known of a data set before its rows are read. */
export interface DescribedData {
  readonly name: string;
  readonly files: readonly DataFile[];
  /** The names of the columns, in the order of the first file that has them. */
  readonly columns: readonly string[];
  /** Between the values of a csv or tsv file. */
  readonly delimiter: string | null;
}
