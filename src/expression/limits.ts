/**
 * Bounds of one formula, far above any formula that people can review and far below what could tire a parser, an engine or a stack.
 * A project is text from a repository and may be hostile.
 */
export const limits = {
  /** Characters of the text form. */
  length: 10_000,
  /** Brackets, prefix operators and operators inside each other. */
  depth: 64,
  /** Nodes of the JSON form. */
  nodes: 10_000,
} as const;
