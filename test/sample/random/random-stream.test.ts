import { describe, expect, it } from 'vitest';
import { logNormal, pick, poisson } from '../../../src/sample/random/draw.ts';
import { randomStream } from '../../../src/sample/random/random-stream.ts';

const take = (count: number, draw: () => number): readonly number[] => Array.from({ length: count }, draw);
const average = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const first = (seed: number, label: string): readonly number[] => take(3, randomStream(seed, label));

describe('a random stream', () => {
  it('is fixed by seed and label', () => {
    expect(first(1, 'a')).toMatchInlineSnapshot(`
      [
        0.31184245529584587,
        0.20615702937357128,
        0.763035474345088,
      ]
    `);
    expect(first(1, 'a')).toEqual(first(1, 'a'));
    expect(first(1, 'b')).not.toEqual(first(1, 'a'));
    expect(first(2, 'a')).not.toEqual(first(1, 'a'));
  });

  it('is even: each tenth of the range gets a tenth of the numbers, also as first number of many streams', () => {
    const many = take(100_000, randomStream(1, 'even'));
    const firsts = Array.from({ length: 100_000 }, (_, index) => randomStream(1, `ticket ${index}`)());
    for (const numbers of [many, firsts]) {
      for (let tenth = 0; tenth < 10; tenth += 1) {
        const share = numbers.filter((number) => Math.floor(number * 10) === tenth).length / numbers.length;
        expect(Math.abs(share - 0.1)).toBeLessThan(0.005);
      }
    }
  });
});

describe('draws', () => {
  it('of a Poisson number have the expected mean and the same variance', () => {
    for (const expected of [0.5, 8, 500]) {
      const random = randomStream(7, `poisson ${expected}`);
      const numbers = take(20_000, () => poisson(random, expected));
      const centre = average(numbers);
      expect(centre / expected).toBeCloseTo(1, 1);
      expect(average(numbers.map((number) => (number - centre) ** 2)) / expected).toBeCloseTo(1, 1);
    }
  });

  it('of a log-normal duration have the median and the spread asked for', () => {
    const random = randomStream(7, 'durations');
    const numbers = take(20_000, () => logNormal(random, 10, 0.5)).toSorted((left, right) => left - right);
    expect(numbers[10_000]).toBeCloseTo(10, 0);
    expect((numbers[16_827] ?? 0) / 10).toBeCloseTo(Math.exp(0.5), 1);
  });

  it('of a choice follow the weights', () => {
    const random = randomStream(7, 'choices');
    const picked = Array.from({ length: 20_000 }, () =>
      pick(random, [
        ['a', 1],
        ['b', 3],
        ['c', 0],
      ]),
    );
    expect(picked.filter((key) => key === 'b').length / picked.length).toBeCloseTo(0.75, 1);
    expect(picked).not.toContain('c');
  });
});
