/**
 * States what must be true for the program to make sense. A failure is our bug, never the user's.
 * @throws Error with the message when the condition does not hold
 */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`goodhart bug: ${message}`);
}
