/** A source of numbers, uniform in [0, 1). Each call gives the next one. */
export type Random = () => number;

/** FNV-1a, 32 bits: a label becomes a number. Source: RFC 9923, section 2. */
const hash = (text: string): number => {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return value;
};

/** Numbers to throw away at the start, until the state no longer looks like the seed. */
const warmUp = 15;

/**
 * The random numbers that belong to one seed and one label, always the same. Whatever draws from a label of its own
 * does not move when something else draws more or less, so that a change to one story leaves the other rows alone.
 *
 * The generator is sfc32 (Chris Doty-Humphrey, PractRand, public domain): 32-bit integer arithmetic alone, thus the same
 * on every machine. Source: http://pracrand.sourceforge.net/RNG_engines.txt
 */
export const randomStream = (seed: number, label: string): Random => {
  let [a, b, c, counter] = [seed | 0, hash(label), 0x9e3779b9 | 0, 1];
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  };
  for (let round = 0; round < warmUp; round += 1) next();
  return next;
};
