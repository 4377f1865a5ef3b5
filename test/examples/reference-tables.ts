import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** The folder of real data that lies beside the project where it is available; null elsewhere. */
export const realData: string | null = [resolve(process.cwd(), '../shared/data')].find((folder) => existsSync(folder)) ?? null;

/** One row of a reference table: column name to cell text. */
export type ReferenceRow = Readonly<Record<string, string>>;

const cells = (line: string): readonly string[] => line.replace(/^\|/, '').replace(/\|$/, '').split('|');

/** Reads the table that follows `id: \`<id>\`` in a REFERENCE.md. */
export const referenceTable = (folder: string, id: string): readonly ReferenceRow[] => {
  const text = readFileSync(resolve(folder, 'REFERENCE.md'), 'utf8');
  const at = text.indexOf(`id: \`${id}\``);
  if (at < 0) throw new Error(`no table ${id}`);
  const lines = text.slice(text.indexOf('\n|', at) + 1).split('\n');
  const names = cells(lines[0] ?? '');
  const rows: ReferenceRow[] = [];
  for (const line of lines.slice(2)) {
    if (!line.startsWith('|')) break;
    rows.push(Object.fromEntries(names.map((name, index) => [name, cells(line)[index] ?? ''])));
  }
  return rows;
};
