/**
 * States the domain of a method's argument.
 * @throws RangeError naming the argument; the caller has a bug, since counts and levels never come from a user unchecked
 */
export function requireRange(holds: boolean, law: string, actual: number): void {
  if (!holds) throw new RangeError(`${law}, got ${actual}`);
}
