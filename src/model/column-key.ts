import type { DataSource } from './project.ts';

/** The name by which a column is found: as it is written, or in small letters without surrounding blanks. */
export const columnKey = (name: string, headers: DataSource['headers']): string =>
  headers === 'ignore_case' ? name.trim().toLowerCase() : name;
