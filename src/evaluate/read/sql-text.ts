/** A text literal of the engine. */
export const sqlText = (value: string): string => `'${value.replaceAll("'", "''")}'`;

/** An identifier of the engine. */
export const sqlName = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** A path as a glob that matches only it. */
export const globLiteral = (path: string): string => path.replaceAll(/[*?[]/g, '[$&]');
