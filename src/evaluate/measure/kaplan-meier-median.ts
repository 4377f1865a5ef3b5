/** A factor of the survival function that is not cancelled by its neighbours. */
interface Factor {
  readonly remaining: number;
  readonly atRisk: number;
}

/** Far above the rounding of the product, far below any difference that matters. */
const DOUBT = 1e-9;

const product = (numbers: readonly number[]): bigint => {
  if (numbers.length <= 1) return BigInt(numbers[0] ?? 1);
  const middle = numbers.length >> 1;
  return product(numbers.slice(0, middle)) * product(numbers.slice(middle));
};

const atMostHalfExactly = (factors: readonly Factor[]): boolean =>
  2n * product(factors.map(({ remaining }) => remaining)) <= product(factors.map(({ atRisk }) => atRisk));

/**
 * The median of durations of which some have not ended, by the product-limit estimator: the smallest duration t with
 * S(t) <= 1/2, where S(t) is the product of (n - d) / n over the durations up to t at which d of the n still waiting
 * ended; `null` when S stays above 1/2. Who leaves unended at t counts as waiting at t.
 *
 * Between two that leave unended the ratios cancel, so the product is kept as few ratios, and where rounding could
 * decide, whole numbers do: S(t) is compared with 1/2 exactly.
 *
 * It takes leaving as independent of how long it would still have taken; rows that were cancelled are not such (use a view without them).
 * E. L. Kaplan, P. Meier, JASA 53 (1958), 457-481.
 * @param encoded ascending; twice the duration, plus one when it has not ended
 */
export const kaplanMeierMedian = (encoded: readonly bigint[]): bigint | null => {
  const done: Factor[] = [];
  let survival = 1;
  let atRisk = encoded.length;
  for (let index = 0; index < encoded.length;) {
    const code = encoded[index] ?? 0n;
    let next = index;
    while (encoded[next] === code) next += 1;
    const remaining = encoded.length - next;
    if (code % 2n !== 0n) {
      // The block of endings before this one is over: its ratio is fixed.
      const before = encoded.length - index;
      if (before < atRisk) done.push({ remaining: before, atRisk });
      survival *= before / atRisk;
      atRisk = remaining;
    } else {
      const current = (survival * remaining) / atRisk;
      const half = Math.abs(current - 0.5) < DOUBT ? atMostHalfExactly([...done, { remaining, atRisk }]) : current < 0.5;
      if (half) return code / 2n;
    }
    index = next;
  }
  return null;
};
