/** A path as a glob that matches only it. */
export const globLiteral = (path: string): string => path.replaceAll(/[*?[]/g, '[$&]');
