/** The columns of a `SELECT` inside of a `WITH`, one a line. */
export const selectList = (columns: readonly string[]): string => columns.map((column) => `    ${column}`).join(',\n');
