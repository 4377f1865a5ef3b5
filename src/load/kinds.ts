/** Kinds of definition that `kpis/` may hold: the key that names one, and the folder-independent name of its list. */
export const kinds = {
  kpi: { description: 'how one number is computed, owned and judged' },
} as const satisfies Readonly<Record<string, { readonly description: string }>>;

/** The key at the top of a definition that says what it defines. */
export type Kind = keyof typeof kinds;

/** All kinds, in the order in which messages list them. */
export const kindNames = Object.keys(kinds) as readonly Kind[];

/** The kind that a key names, or `undefined`. */
export function kindOf(key: string): Kind | undefined {
  return kindNames.find((name) => name === key);
}
