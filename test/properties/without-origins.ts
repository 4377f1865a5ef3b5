/** A tree without the places where its nodes were written, to compare meanings. */
export const withoutOrigins = (tree: unknown): unknown =>
  JSON.parse(JSON.stringify(tree, (key, value: unknown) => (key === 'origin' || key === 'operatorOrigin' ? undefined : value)));
