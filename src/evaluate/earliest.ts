/** The earliest of some instants, in the unit that they have; `null` of none. */
export const earliest = (instants: readonly bigint[]): bigint | null =>
  instants.reduce<bigint | null>((low, next) => (low === null || next < low ? next : low), null);
