import type { Random } from './random-stream.ts';

/** True with this probability. */
export const chance = (random: Random, probability: number): boolean => random() < probability;

/** A number from `low` up to, not including, `high`. */
export const between = (random: Random, low: number, high: number): number => low + random() * (high - low);

/** One of the keys, each as likely as its weight says; the weights need not add up to 1. */
export const pick = <Key extends string | number>(random: Random, choices: readonly (readonly [Key, number])[]): Key => {
  let rest = random() * choices.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [key, weight] of choices) {
    rest -= weight;
    if (rest < 0) return key;
  }
  const last = choices.at(-1);
  if (last === undefined) throw new Error('goodhart bug: nothing to pick from');
  return last[0];
};

/**
 * A log-normal duration: `spread` is the standard deviation of its natural logarithm. Box and Muller (1958).
 * V8 brings its own logarithm and cosine, so that the result does not depend on the platform.
 */
export const logNormal = (random: Random, median: number, spread: number): number => {
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return median * Math.exp(spread * normal);
};

/** How many events happen where `mean` are expected. Knuth, The Art of Computer Programming, volume 2, 3.4.1. */
export const poisson = (random: Random, mean: number): number => {
  // exp(-mean) would lose its precision, and a sum of Poisson numbers is one.
  if (mean > 200) return poisson(random, mean / 2) + poisson(random, mean / 2);
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = random(); product > limit; product *= random()) count += 1;
  return count;
};
