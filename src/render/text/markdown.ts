/** Markdown that is ready to print. Only functions that escape what they were given make one. */
export interface Markdown {
  readonly markdown: string;
}

/** Vouches that `source` is Markdown of our own: numbers, units and words from this room, or the result of an escape. */
export function markdown(source: string): Markdown {
  return { markdown: source };
}
