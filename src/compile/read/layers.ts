/** A computed column: its name and its SQL over the layer below. */
export type Computed = readonly [name: string, sql: string];

/**
 * Sub-selects one over another, so that each value is computed once and may be used many times by those above it.
 * Empty layers cost nothing.
 */
export const layered = (source: string, layers: readonly (readonly Computed[])[]): string =>
  layers
    .filter((layer) => layer.length > 0)
    .reduce((inner, layer) => `(SELECT *, ${layer.map(([name, sql]) => `${sql} AS "${name}"`).join(', ')} FROM ${inner})`, source);

/** The layers of many things side by side, each list of layers from its first. */
export const sideBySide = (all: readonly (readonly (readonly Computed[])[])[]): readonly (readonly Computed[])[] =>
  Array.from({ length: Math.max(0, ...all.map((layers) => layers.length)) }, (_, depth) => all.flatMap((layers) => layers[depth] ?? []));
