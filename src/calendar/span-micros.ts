const MICROS = { m: 60_000_000n, h: 3_600_000_000n, d: 86_400_000_000n } as const;

const SPAN = /^(?<whole>\d{1,6})(?:\.(?<part>\d{1,3}))?(?<unit>[mhd])$/;

const isUnit = (text: string | undefined): text is keyof typeof MICROS => text !== undefined && Object.hasOwn(MICROS, text);

/** A length of time as people write it (`30m`, `8h`, `1.5h`, `3d`) in microseconds, a `d` being 24 hours; `null` when it is none, or no time at all. */
export const spanMicros = (text: string): bigint | null => {
  const { whole = '', part = '', unit } = SPAN.exec(text)?.groups ?? {};
  if (!isUnit(unit)) return null;
  const micros = (BigInt(whole + part.padEnd(3, '0')) * MICROS[unit]) / 1000n;
  return micros === 0n ? null : micros;
};
